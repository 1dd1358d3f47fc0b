import { type Answer, type Call, callOf, curlOf, send } from './call.ts';
import { mayCall, mayHaveToken } from './hosts.ts';
import type { Panel } from './panel.ts';
import { keepSession, readSession, type Session, sessionFrom } from './session.ts';
import { bodyProblem, foreignBaseInWords, originOf, silenceInWords, uncallableInWords } from './words.ts';

const authorizePath = '/b2api/v3/b2_authorize_account';

/** Makes a panel work. */
function start(root: HTMLElement): void {
  const panel = JSON.parse(root.dataset.panelOf ?? '') as Panel;
  const form = root.querySelector('form') as HTMLFormElement;
  const result = root.querySelector('.try-result') as HTMLElement;
  const field = (name: string) => form.elements.namedItem(name) as HTMLInputElement | null;
  const value = (name: string): string => field(name)?.value.trim() ?? '';
  const say = (words: string): void => {
    (root.querySelector('.try-words') as HTMLElement).textContent = words;
  };
  const show = (name: string, text: string): void => {
    (root.querySelector(`[data-show="${name}"]`) as HTMLElement).textContent = text;
  };

  function showAnswer(call: Call, answer: Answer): void {
    result.hidden = false;
    show('curl', curlOf(call));
    show('status', `${answer.status} ${answer.statusText}`.trim());
    (root.querySelector('[data-show="status"]') as HTMLElement).classList.toggle('ok', answer.status < 300);
    show('time', `in ${answer.time} ms`);
    show('headers', answer.headers);
    show('body', answer.body || '(no body)');
    say(`Answered with ${answer.status}.`);
  }

  function fillToken(): void {
    const input = field('token');
    if (input) input.value = readSession(sessionStorage, originOf(value('address')) ?? '')?.token ?? '';
  }

  function authorizeCall(address: string): Call {
    const authorization = `Basic ${btoa(`${value('keyId')}:${value('key')}`)}`;
    return { method: 'GET', url: address + authorizePath, authorization, body: undefined };
  }

  /** Sends the call; a silence is said in words. */
  async function exchange(call: Call): Promise<Answer | undefined> {
    say('Sending …');
    try {
      return await send(call);
    } catch {
      result.hidden = true;
      say(silenceInWords(new URL(call.url).origin));
      return undefined;
    }
  }

  async function authorize(address: string): Promise<{ call: Call; answer: Answer } | undefined> {
    const call = authorizeCall(address);
    const answer = await exchange(call);
    if (!answer) return undefined;
    if (answer.status === 200) keepSession(sessionStorage, sessionFrom(address, JSON.parse(answer.body)));
    return { call, answer };
  }

  /** The address that was typed; undefined, and said why, when this page cannot call it. */
  function callableAddress(): string | undefined {
    const address = originOf(value('address'));
    if (address !== undefined && mayCall(address)) return address;
    say(address === undefined ? 'The address must begin with http:// or https://.' : uncallableInWords(address));
    return undefined;
  }

  async function onAuthorize(): Promise<void> {
    const address = callableAddress();
    if (address === undefined) return;
    const outcome = await authorize(address);
    if (!outcome) return;
    if (outcome.answer.status !== 200) return showAnswer(outcome.call, outcome.answer);
    fillToken();
    say('Authorized; the token is kept in this tab.');
  }

  /** The session of the address, with the token that stands in the field. */
  function sessionOf(address: string): Session {
    const kept = readSession(sessionStorage, address);
    const token = value('token');
    if (kept && kept.token === token) return kept;
    const typed = { address, token, bases: kept?.bases ?? {} };
    if (token !== '') keepSession(sessionStorage, typed);
    return typed;
  }

  async function onSend(): Promise<void> {
    const address = callableAddress();
    if (address === undefined) return;
    if (panel.suite === 'authorize') {
      const outcome = await authorize(address);
      if (outcome) showAnswer(outcome.call, outcome.answer);
      return;
    }
    const problem = bodyProblem(value('body'));
    if (problem) return say(problem);
    if (value('token') === '') return say('A token is missing: authorize first, or paste one.');
    const session = sessionOf(address);
    const base = session.bases[panel.suite] ?? address;
    if (!mayHaveToken(base, address)) return say(foreignBaseInWords(base, address));
    const call = callOf(panel, base, session.token, value('body'));
    const answer = await exchange(call);
    if (answer) showAnswer(call, answer);
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void onSend();
  });
  form.querySelector('[data-action="authorize"]')?.addEventListener('click', () => void onAuthorize());
  field('address')?.addEventListener('change', fillToken);
  field('example')?.addEventListener('change', () => {
    const body = field('body');
    if (body) body.value = panel.requests[Number(value('example'))] ?? '{}';
  });
  fillToken();
}

for (const root of document.querySelectorAll<HTMLElement>('.try-it')) start(root);
