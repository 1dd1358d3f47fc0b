import { describe, expect, onTestFinished, test } from 'vitest';
import { createMock, type MockOptions } from '../src/index.ts';
import { seededRandom } from '../src/world/random.ts';
import { Hostile, type HostileRequest } from './support/hostile.ts';
import { authorize } from './support/partner.ts';

/** `FUZZ=100000` asks for the long run. */
const REQUESTS = Number(process.env.FUZZ ?? 4_000);
const SEED = Number(process.env.FUZZ_SEED ?? 1);

/** Holds an answer against the promise: no 5xx, no hang, and every refusal in the documented shape. */
function checkAnswer(request: HostileRequest, status: number, headers: Headers, text: string): void {
  const told = JSON.stringify({ ...request, headers: { ...request.headers, authorization: '…' } }).slice(0, 500);
  expect(status, told).toBeLessThan(500);
  expect(headers.has('www-authenticate')).toBe(false);
  if (request.method === 'HEAD' || status === 204) return;
  expect(headers.get('content-type'), told).toBe('application/json');
  const body = JSON.parse(text);
  if (status === 200) return;
  expect(Object.keys(body), told).toEqual(['status', 'code', 'message']);
  expect(body, told).toEqual({ status, code: expect.stringMatching(/^[a-z_]+$/), message: expect.any(String) });
  expect(body.message.length, told).toBeLessThan(2_000);
}

const modes: [string, MockOptions][] = [
  ['as it is', {}],
  ['strict, with all quirks', { strict: true, quirks: ['all'] }],
  ['with a generated world', { groups: 3, members: 200 }],
];

describe.each(modes)('hostile requests, %s', (_name, options) => {
  test('get an answer in the documented shape, never a 5xx, and the mock does not grow with them', async () => {
    const mock = createMock(options);
    const { authorizationToken } = (await authorize(mock)).body;
    const hostile = new Hostile(seededRandom(SEED), authorizationToken);
    const unreachable: string[] = [];
    let answered = 0;
    for (let n = 0; n < REQUESTS; n++) {
      const request = hostile.next();
      const { method, target, headers, body } = request;
      const hasBody = body !== undefined && method !== 'GET' && method !== 'HEAD';
      if (!target.startsWith('/')) continue;
      const response = await mock.fetch(mock.url + target, {
        method,
        headers: headers as Record<string, string>,
        ...(hasBody && { body }),
      });
      const text = await response.text();
      checkAnswer(request, response.status, response.headers, text);
      answered += response.status === 200 ? 1 : 0;
      if (text.includes('internal_error')) unreachable.push(text);
      // Accounts are the only thing that may stay.
      if (n % 2_000 === 1_999) mock.reset();
    }
    expect(unreachable).toEqual([]);
    expect(answered).toBeGreaterThan(REQUESTS / 12);
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
  const hostile = new Hostile(seededRandom(SEED + 1), authorizationToken);
  const printable = /^[\t\x20-\x7e]*$/;
  for (let n = 0; n < REQUESTS / 8; n++) {
    const request = hostile.next();
    const { method, target, headers, body } = request;
    if (!target.startsWith('/') || !Object.values(headers).every((value) => printable.test(value))) continue;
    const hasBody = body !== undefined && method !== 'GET' && method !== 'HEAD';
    const response = await fetch(url + target, { method, headers, ...(hasBody && { body }) });
    checkAnswer(request, response.status, response.headers, await response.text());
  }
}, 600_000);
