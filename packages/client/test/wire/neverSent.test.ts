import { expect, test } from 'vitest';
import { wasNeverSent } from '../../src/wire/neverSent.ts';
import { clientFor, rejection } from '../support/client.ts';
import { serve } from '../support/faultServer.ts';

const withCode = (code: string, more = {}) => Object.assign(new Error(code), { code, ...more });
const inDeno = (step: string, why: string) =>
  new Error(`error sending request for url (http://127.0.0.1:9/): client error (${step}): ${why}`);
const noTunnel = Object.assign(new Error('Proxy response (407) !== 200 when HTTP Tunneling'), {
  code: 'UND_ERR_ABORTED',
});
const cancelled = Object.assign(new DOMException('Request was cancelled.'), { cause: noTunnel });
const fetchFailed = (cause: unknown) => new TypeError('fetch failed', { cause });

test.each([
  ['a refused connection', fetchFailed(withCode('ECONNREFUSED'))],
  ['an unknown host', fetchFailed(withCode('ENOTFOUND'))],
  ['a resolver that is busy', fetchFailed(withCode('EAI_AGAIN'))],
  ['a connection that was not made in time', fetchFailed(withCode('UND_ERR_CONNECT_TIMEOUT'))],
  ['a connection that the system gave up', fetchFailed(withCode('ETIMEDOUT', { syscall: 'connect' }))],
  ['all addresses refused', fetchFailed(new AggregateError([withCode('ECONNREFUSED'), withCode('ECONNREFUSED')]))],
  ['a code on the error itself', withCode('ECONNREFUSED')],
  ['a proxy that opens no tunnel, in Node', fetchFailed(cancelled)],
  ['a proxy that closes the connection', fetchFailed(withCode('UND_ERR_PRX_CONN'))],
  ['a proxy that opens no tunnel, in Bun', withCode('ERR_PROXY_TUNNEL')],
  ['a proxy that opens no tunnel, in Deno', fetchFailed(inDeno('Connect', 'unsuccessful tunnel'))],
  ['a connection that was not made in Deno', fetchFailed(inDeno('Connect', 'tcp connect error: Connection refused'))],
])('%s was certainly not sent', (_, error) => {
  expect(wasNeverSent(error)).toBe(true);
});

test.each([
  ['a reset', fetchFailed(withCode('ECONNRESET'))],
  ['a closed socket', fetchFailed(withCode('UND_ERR_SOCKET'))],
  ['headers that did not come', fetchFailed(withCode('UND_ERR_HEADERS_TIMEOUT'))],
  ['a read that timed out', fetchFailed(withCode('ETIMEDOUT', { syscall: 'read' }))],
  ['a timeout of unknown kind', fetchFailed(withCode('ETIMEDOUT'))],
  ['one doubtful address', fetchFailed(new AggregateError([withCode('ECONNREFUSED'), withCode('ECONNRESET')]))],
  ['no addresses', new AggregateError([])],
  ['the code of another runtime', fetchFailed(withCode('ConnectionRefused'))],
  ['a doubtful error caused by a refused connection', withCode('ECONNRESET', { cause: withCode('ECONNREFUSED') })],
  ['a request that was lost in Deno', fetchFailed(inDeno('SendRequest', 'connection closed'))],
  ['a reset whose text speaks of connecting', withCode('ECONNRESET', inDeno('Connect', 'x'))],
  ['a text of ours that quotes Deno', { message: ': client error (Connect): ', cause: withCode('ECONNRESET') }],
  ['no code', new TypeError('Failed to fetch')],
  ['an abort', fetchFailed(withCode('UND_ERR_ABORTED'))],
  [
    'an error that throws when it is read',
    {
      get code(): string {
        throw new Error('no');
      },
    },
  ],
  ['nothing', undefined],
  ['a string', 'ECONNREFUSED'],
])('%s may have been sent', (_, error) => {
  expect(wasNeverSent(error)).toBe(false);
});

test('errors that cause each other in a circle prove nothing, and what ends so is unknown', async () => {
  const error = new Error('loop');
  error.cause = new AggregateError([error], 'all', { cause: error });
  const { partner } = clientFor(await serve(), {
    fetch: (url, init) => (url.endsWith('eject_group_member') ? Promise.reject(error) : fetch(url, init)),
  });

  expect(wasNeverSent(error)).toBe(false);
  expect(
    await rejection(partner.ejectGroupMember({ groupId: '10101', memberAccountId: '1d0c0ffee123' })),
  ).toMatchObject({ name: 'OutcomeUnknownError' });
});
