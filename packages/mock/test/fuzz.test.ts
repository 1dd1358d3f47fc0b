import { describe, expect, onTestFinished, test } from 'vitest';
import { createMock, type MockOptions } from '../src/index.ts';
import { seededRandom } from '../src/world/random.ts';
import { Hostile, type HostileRequest } from './support/hostile.ts';
import { authorize } from './support/partner.ts';

/** `FUZZ=100000` asks for the long run. */
const requests = Number(process.env.FUZZ ?? 1_200);
const seed = Number(process.env.FUZZ_SEED ?? 1);

/** What is wrong with a response: a 5xx, or a rejection in another shape than the documented one. */
function problemWith({ method }: HostileRequest, { status, headers }: Response, text: string): string | undefined {
  if (status >= 500) return `status ${status}`;
  if (headers.has('www-authenticate')) return 'a login popup';
  if (method === 'HEAD' || status === 204) return undefined;
  if (headers.get('content-type') !== 'application/json') return 'not JSON';
  const body = JSON.parse(text);
  if (status === 200) return undefined;
  if (Object.keys(body).join() !== 'status,code,message') return 'another shape';
  if (body.status !== status || !/^[a-z_]+$/.test(body.code)) return 'another status, or no code';
  return typeof body.message === 'string' && body.message.length < 2_000 ? undefined : 'no message, or a huge one';
}

async function checkAnswer(request: HostileRequest, response: Response): Promise<void> {
  const text = await response.text();
  const problem = problemWith(request, response, text);
  if (problem) throw new Error(`${problem}: ${JSON.stringify(request).slice(0, 1_000)} got ${text.slice(0, 500)}`);
}

const modes: [string, MockOptions][] = [
  ['as it is', {}],
  ['strict, with all quirks', { strict: true, quirks: ['all'] }],
  ['with a generated world', { groups: 3, members: 200 }],
];

describe.each(modes)('hostile requests, %s', (_name, options) => {
  test('get a response in the documented shape, never a 5xx, and the mock does not grow with them', async () => {
    const mock = createMock(options);
    const { authorizationToken } = (await authorize(mock)).body;
    const hostile = new Hostile(seededRandom(seed), authorizationToken);
    let answered = 0;
    for (let n = 0; n < requests; n++) {
      const request = hostile.next();
      const { method, target, headers, body } = request;
      const hasBody = body !== undefined && method !== 'GET' && method !== 'HEAD';
      if (!target.startsWith('/')) continue;
      const response = await mock.fetch(mock.url + target, {
        method,
        headers: headers as Record<string, string>,
        ...(hasBody && { body }),
      });
      await checkAnswer(request, response);
      answered += response.status === 200 ? 1 : 0;
      // Accounts are the only thing that may stay.
      if (n % 2_000 === 1_999) mock.reset();
    }
    expect(answered).toBeGreaterThan(requests / 12);
    expect(mock.requests.length).toBeLessThanOrEqual(1000);
    // The same state as before, and still at work.
    mock.reset();
    expect((await authorize(mock)).status).toBe(200);
  }, 600_000);
});

test('hostile requests over real connections get the same treatment', async () => {
  const mock = createMock();
  onTestFinished(() => mock.close());
  const url = await mock.listen();
  const { authorizationToken } = (await authorize(mock)).body;
  const hostile = new Hostile(seededRandom(seed + 1), authorizationToken);
  const printable = /^[\t\x20-\x7e]*$/;
  for (let n = 0; n < requests / 8; n++) {
    const request = hostile.next();
    const { method, target, headers, body } = request;
    if (!target.startsWith('/') || !Object.values(headers).every((value) => printable.test(value))) continue;
    const hasBody = body !== undefined && method !== 'GET' && method !== 'HEAD';
    const response = await fetch(url + target, { method, headers, ...(hasBody && { body }) });
    await checkAnswer(request, response);
  }
}, 600_000);
