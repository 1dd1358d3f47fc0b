import type { FetchLike } from '@b2-partner/fetch';
import type { Difference, Judge } from './judge.ts';
import { isReadOnly, type Operation, operationAt } from './operation.ts';
import { formsDiffer, isPassing, type Outcome, outcomeOf } from './outcome.ts';

/** One response, held against the description. */
export interface Finding extends Outcome {
  readonly operation: Operation;
  readonly differences: readonly Difference[];
}

/** Waits so many milliseconds. */
export type Sleep = (milliseconds: number) => Promise<void>;

/** Before the other form is sent again, in seconds: without a `Retry-After`, and at most, whatever that asks for. */
const wait = { usual: 1, longest: 10 };

/**
 * A `fetch` that judges every response and sends nothing that could change anything. Each call is sent a second time in its
 * other form, POST or GET, so that both are judged, and each against the other; the caller gets the response to the first.
 * A first form that fails for the moment is left to the caller, who makes the call again; the other form is sent again
 * here, once.
 *
 * @param send does the sending
 * @param found hears about every response
 * @throws Error from the returned function, before anything is sent, when the call is not known to be read-only
 */
export function judgedFetch(send: FetchLike, judge: Judge, found: (finding: Finding) => void, sleep: Sleep): FetchLike {
  const sendJudged = async (url: string, init: RequestInit, other?: Outcome) => {
    const method = init.method ?? 'GET';
    const operation = operationAt(method, url);
    if (operation === undefined || !isReadOnly(operation)) {
      throw new Error(`${method} ${new URL(url).pathname} is not a read-only call; it was not sent`);
    }
    const response = await send(url, init);
    const { status } = response;
    const headers = Object.fromEntries(response.headers);
    const body = await json(response.clone());
    const outcome = outcomeOf(status, body);
    const againstOther = other === undefined ? [] : formsDiffer(other, outcome);
    // A page of something in between, which passes, is none of the service's responses.
    const described = isPassing(outcome) && typeof body === 'string' ? [] : judge(operation, { status, headers, body });
    found({ operation, ...outcome, differences: [...described, ...againstOther] });
    return { response, outcome };
  };
  const sendOther = async (url: string, init: RequestInit, first: Outcome) => {
    const { response, outcome } = await sendJudged(...otherForm(url, init), first);
    await response.body?.cancel();
    return { response, outcome };
  };
  return async (url, init) => {
    const { response, outcome } = await sendJudged(url, init);
    if (isPassing(outcome)) return response;
    const second = await sendOther(url, init, outcome);
    if (isPassing(second.outcome)) {
      await sleep(1000 * waitFor(second.response));
      await sendOther(url, init, outcome);
    }
    return response;
  };
}

function waitFor({ headers }: Response): number {
  const asked = Number(headers.get('Retry-After') ?? wait.usual);
  return Math.min(Number.isNaN(asked) ? wait.usual : asked, wait.longest);
}

async function json(response: Response): Promise<unknown> {
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** The same call with its parameters in the query instead of the body, or the other way round. */
function otherForm(address: string, { body, ...init }: RequestInit): [string, RequestInit] {
  const url = new URL(address);
  if (init.method !== 'POST') {
    const params: Record<string, unknown> = Object.fromEntries(url.searchParams);
    const size = sizeOf(operationAt('GET', address));
    if (size !== undefined && size in params) params[size] = Number(params[size]);
    return [`${url.origin}${url.pathname}`, { ...init, method: 'POST', body: JSON.stringify(params) }];
  }
  const params: Record<string, unknown> = typeof body === 'string' ? JSON.parse(body) : {};
  for (const [name, value] of Object.entries(params)) {
    if (value !== null && value !== undefined) url.searchParams.set(name, String(value));
  }
  return [url.href, { ...init, method: 'GET' }];
}

/** The name of the page size, which is the one number among the parameters. */
function sizeOf(operation: Operation | undefined): string | undefined {
  return operation && 'pagination' in operation ? operation.pagination.size : undefined;
}
