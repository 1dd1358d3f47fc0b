import { type Call, callOf, type Reply, send } from './call.ts';
import { mayCall, mayHaveToken } from './hosts.ts';
import type { Panel, PanelForm } from './panel.ts';
import { resultOf } from './result.ts';
import { keepSession, readSession, type Session, sessionFrom } from './session.ts';
import { bodyProblem, foreignBaseInWords, loopback, originOf, silenceInWords, uncallableInWords } from './words.ts';

const authorizeForm: PanelForm = { method: 'GET', path: '/b2api/v3/b2_authorize_account', place: 'none' };

/** Makes a panel work. */
function start(root: HTMLElement): void {
  const panel = JSON.parse(root.dataset.panelOf ?? '') as Panel;
  const form = root.querySelector('form') as HTMLFormElement;
  const result = resultOf(root, panel);
  const field = (name: string) => form.elements.namedItem(name) as HTMLInputElement | null;
  const value = (name: string): string => field(name)?.value.trim() ?? '';
  let current = new AbortController();

  const say = (words: string): void => {
    (root.querySelector('.try-words') as HTMLElement).textContent = words;
  };

  /** Begins an action: what an earlier one showed goes, and what it still waits for is dropped. */
  function begin(): AbortSignal {
    current.abort();
    current = new AbortController();
    result.hide();
    say('');
    return current.signal;
  }

  /** The form that is chosen on the page. */
  const chosenForm = (): PanelForm =>
    panel.forms[document.documentElement.dataset.form === 'second' ? 1 : 0] as PanelForm;

  function fillToken(): void {
    const input = field('token');
    if (input) input.value = readSession(sessionStorage, originOf(value('address')) ?? '')?.token ?? '';
  }

  /** Sends the call; without a response, says why. */
  async function exchange(call: Call, signal: AbortSignal): Promise<Reply | undefined> {
    say('Sending …');
    try {
      return await send(call, { signal });
    } catch {
      if (!signal.aborted) say(silenceInWords(new URL(call.url).origin));
      return undefined;
    }
  }

  function show(call: Call, reply: Reply): void {
    result.show(call, reply);
    say(reply.status < 300 ? 'Done.' : 'The call was rejected or failed.');
  }

  /** Authorizes with the key at hand; shows the response unless it is a token for a call that follows. */
  async function authorize(address: string, via: PanelForm, signal: AbortSignal, quiet: boolean): Promise<boolean> {
    const call = callOf(via, address, `Basic ${btoa(`${value('keyId')}:${value('key')}`)}`);
    const reply = await exchange(call, signal);
    if (!reply) return false;
    if (reply.status === 200) keepSession(sessionStorage, sessionFrom(address, JSON.parse(reply.body)));
    if (reply.status !== 200 || !quiet) show(call, reply);
    fillToken();
    return reply.status === 200;
  }

  /** The address that was typed; undefined, and said why, when this page cannot call it. */
  function callableAddress(): string | undefined {
    const address = originOf(value('address'));
    if (address !== undefined && mayCall(address)) return address;
    say(address === undefined ? 'The address must begin with http:// or https://.' : uncallableInWords(address));
    return undefined;
  }

  async function onAuthorize(): Promise<void> {
    const signal = begin();
    const address = callableAddress();
    if (address === undefined) return;
    if (await authorize(address, authorizeForm, signal, true)) say('Authorized. The token stays in this tab.');
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
    const signal = begin();
    const address = callableAddress();
    if (address === undefined) return;
    if (panel.suite === 'authorize') return void (await authorize(address, chosenForm(), signal, false));
    const problem = bodyProblem(value('body'));
    if (problem) return say(problem);
    if (value('token') === '') {
      // The key at hand is the mock's.
      if (!loopback.test(address)) return say(`Paste a token for ${address}.`);
      if (!(await authorize(address, authorizeForm, signal, true))) return;
    }
    const session = sessionOf(address);
    const base = session.bases[panel.suite] ?? address;
    if (!mayHaveToken(base, address)) return say(foreignBaseInWords(base, address));
    const call = callOf(chosenForm(), base, session.token, value('body'));
    const reply = await exchange(call, signal);
    if (reply) show(call, reply);
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
