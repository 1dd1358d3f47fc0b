import type { FetchLike } from '@b2-partner/fetch';
import type { Difference, Judge } from './judge.ts';
import { isReadOnly, type Operation, operationAt } from './operation.ts';
import { formsDiffer, type Outcome, outcomeOf } from './outcome.ts';

/** One answer, held against the description. */
export interface Finding {
  readonly operation: Operation;
  readonly status: number;
  readonly differences: readonly Difference[];
}

/**
 * A `fetch` that judges every answer and sends nothing that could change anything. Each call is sent a second time in its
 * other form, POST or GET, so that both are judged, and each against the other; the caller gets the answer to the first.
 *
 * @param send does the sending
 * @param found hears about every answer
 * @throws Error from the returned function, before anything is sent, when the call is not known to be read-only
 */
export function judgedFetch(send: FetchLike, judge: Judge, found: (finding: Finding) => void): FetchLike {
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
    found({ operation, status, differences: [...judge(operation, { status, headers, body }), ...againstOther] });
    return { response, outcome };
  };
  return async (url, init) => {
    const { response, outcome } = await sendJudged(url, init);
    const second = await sendJudged(...otherForm(url, init), outcome);
    await second.response.body?.cancel();
    return response;
  };
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
    const params = Object.fromEntries(url.searchParams);
    return [`${url.origin}${url.pathname}`, { ...init, method: 'POST', body: JSON.stringify(params) }];
  }
  const params: Record<string, unknown> = typeof body === 'string' ? JSON.parse(body) : {};
  for (const [name, value] of Object.entries(params)) {
    if (value !== null && value !== undefined) url.searchParams.set(name, String(value));
  }
  return [url.href, { ...init, method: 'GET' }];
}
