import { beforeEach, describe, expect, test } from 'vitest';
import type { PartnerClient } from '../../src/index.ts';
import { clientFor, newMember, rejection } from '../support/client.ts';
import { exampleAnswer } from '../support/examples.ts';
import { authorizeAnswer, serve } from '../support/faultServer.ts';
import {
  answer,
  halfBody,
  headersThenSilence,
  type Play,
  refuse,
  resetAfter,
  resetBefore,
  say,
  silence,
} from '../support/plays.ts';
import { stopTime, untilTimeout } from '../support/time.ts';

beforeEach(stopTime);

/** Nobody listens there: a port this low is given to nobody who asks for any. */
const deadUrl = 'http://127.0.0.1:2';

const html = '<!doctype html><title>Sign in</title>';
const apiError = (status: number, code: string) => JSON.stringify({ status, code, message: 'no' });

const refuseWith = (status: number, code: string) => say(status, apiError(status, code), { acts: true });

const unknownFaults: { fault: string; play: Play; safe: string }[] = [
  { fault: 'reset before the request was read', play: resetBefore, safe: 'ConnectionError' },
  { fault: 'reset after the request was read', play: resetAfter, safe: 'ConnectionError' },
  { fault: 'headers, then silence', play: untilTimeout(headersThenSilence), safe: 'TimeoutError' },
  { fault: 'no response at all', play: untilTimeout(silence), safe: 'TimeoutError' },
  { fault: 'half a body', play: halfBody(exampleAnswer('createGroupMember')), safe: 'ConnectionError' },
  { fault: 'HTML with 200', play: say(200, html, { acts: true }), safe: 'UnexpectedResponseError' },
  { fault: 'an empty 200', play: say(200, '', { acts: true }), safe: 'UnexpectedResponseError' },
  { fault: 'JSON of another shape with 200', play: answer({ hello: 'world' }), safe: 'UnexpectedResponseError' },
  { fault: 'two responses in an array', play: answer([{}, {}]), safe: 'UnexpectedResponseError' },
  { fault: 'an empty 500', play: say(500, '', { acts: true }), safe: 'UnexpectedResponseError' },
  { fault: '500 in the API form', play: refuse('internal_error'), safe: 'PartnerApiError' },
  { fault: '500 that names an expired token', play: refuseWith(500, 'expired_auth_token'), safe: 'PartnerApiError' },
  { fault: '503 in the API form', play: refuse('service_unavailable'), safe: 'PartnerApiError' },
  { fault: '408 in the API form', play: refuse('request_timeout'), safe: 'PartnerApiError' },
  { fault: '400 as HTML', play: say(400, html), safe: 'UnexpectedResponseError' },
  {
    fault: '401 whose body names another status',
    play: say(401, apiError(500, 'unauthorized')),
    safe: 'UnexpectedResponseError',
  },
  { fault: '429 as HTML', play: say(429, html), safe: 'RateLimitError' },
  { fault: '409 in the API form', play: say(409, apiError(409, 'conflict')), safe: 'PartnerApiError' },
  {
    fault: 'a redirect',
    play: say(307, '', { headers: { location: 'https://evil.example/' } }),
    safe: 'UntrustedHostError',
  },
];

const neverCalls: {
  call: 'createGroupMember' | 'ejectGroupMember' | 'reserveTrialCreateAccount' | 'deleteComputer';
  send: (partner: PartnerClient) => PromiseLike<unknown>;
}[] = [
  {
    call: 'createGroupMember',
    send: (partner) => partner.createGroupMember({ ...newMember, deliver: 'return' }),
  },
  {
    call: 'ejectGroupMember',
    send: (partner) => partner.ejectGroupMember({ groupId: '10101', memberAccountId: '1d0c0ffee123' }),
  },
  {
    call: 'reserveTrialCreateAccount',
    send: (partner) =>
      partner.reserveTrialCreateAccount({ email: 'trial@partner.example', term: 14, storage: 5, deliver: 'return' }),
  },
  {
    call: 'deleteComputer',
    send: (partner) => partner.deleteComputer({ accountId: '1d0c0ffee125', computerId: 'aab0a1acc4e227559729081c' }),
  },
];

describe.each(neverCalls)('$call, which must not act twice', ({ call, send }) => {
  test.each(unknownFaults)('is sent once and ends as unknown: $fault', async ({ play, safe }) => {
    const server = await serve({ [call]: play });
    const { partner, waits } = clientFor(server);

    const error = await rejection(send(partner));

    expect(error).toMatchObject({ name: 'OutcomeUnknownError', operation: call, attempts: 1, cause: { name: safe } });
    expect(server.requestsOf(call)).toBe(1);
    expect(server.actsOf(call)).toBeLessThanOrEqual(1);
    expect(waits).toEqual([]);
  });

  test('is sent again after a rejection for too many calls, and done once', async () => {
    const server = await serve({ [call]: [refuse('too_many_requests'), answer(exampleAnswer(call))] });
    const { partner, waits } = clientFor(server);

    await send(partner);

    expect(server.actsOf(call)).toBe(1);
    expect(waits).toHaveLength(1);
  });

  test.each(['bad_auth_token', 'expired_auth_token'] as const)(
    'is sent again with a new token after %s',
    async (code) => {
      const server = await serve({ [call]: [refuse(code), answer(exampleAnswer(call))] });
      const { partner } = clientFor(server, { maxRetries: 0 });

      await send(partner);

      expect(server.actsOf(call)).toBe(1);
      expect(server.tokensOf(call)).toEqual(['token-1', 'token-2']);
    },
  );

  test('ends as not done when the connection is refused, after trying again', async () => {
    const server = await serve({ authorizeAccount: answer(authorizeAnswer(deadUrl)) });
    const { partner, waits } = clientFor(server);

    const error = await rejection(send(partner));

    expect(error).toMatchObject({ name: 'ConnectionError', operation: call, attempts: 5 });
    expect(error.message).toContain('ECONNREFUSED');
    expect(waits).toHaveLength(4);
  });

  test.each([
    ['is unreachable', resetBefore, 'ConnectionError'],
    ['responds with HTML', say(200, html), 'UnexpectedResponseError'],
    ['rejects the key', refuse('unauthorized'), 'AuthorizationError'],
    ['stays silent', untilTimeout(silence), 'TimeoutError'],
  ] as const)('ends as not done when the authorize step %s', async (_, play, name) => {
    const server = await serve({ authorizeAccount: play });
    const { partner } = clientFor(server, { maxRetries: 1 });

    expect(await rejection(send(partner))).toMatchObject({ name, operation: 'authorizeAccount' });
    expect(server.requestsOf(call)).toBe(0);
  });

  test.each([
    ['bad_request', 'PartnerApiError'],
    ['unauthorized', 'AuthorizationError'],
    ['access_denied', 'AuthorizationError'],
    ['not_found', 'PartnerApiError'],
    ['method_not_allowed', 'PartnerApiError'],
    ['payload_too_large', 'PartnerApiError'],
    ['method_failure', 'PartnerApiError'],
    ['too_many_requests', 'RateLimitError'],
  ] as const)('ends as not done after the rejection %s', async (code, name) => {
    const server = await serve({ [call]: refuse(code) });
    const { partner } = clientFor(server, { maxRetries: 1 });

    expect(await rejection(send(partner))).toMatchObject({ name, code, operation: call });
    expect(server.actsOf(call)).toBe(0);
  });
});

const rejects = (reason: unknown) => () => Promise.reject(reason);
const gives = (value: unknown) => () => Promise.resolve(value as Response);
const hostile = new Error('hostile');
Object.defineProperty(hostile, 'stack', {
  get: () => {
    throw new Error('caught');
  },
});

test.each<[string, () => Promise<Response>]>([
  ['gives nothing', gives(undefined)],
  ['gives something else', gives({ ok: true })],
  ['gives a response without text', gives({ ok: true, status: 200, headers: new Headers(), text: async () => {} })],
  [
    'gives a response that was read',
    async () => {
      const response = Response.json({});
      await response.text();
      return response;
    },
  ],
  ['rejects with nothing', rejects(undefined)],
  ['rejects with an object without a readable message', rejects({ message: Object.create(null) })],
  ['rejects with a symbol', rejects(Symbol('no'))],
  ['rejects with an object of no kind', rejects(Object.create(null))],
  ['rejects with an error that throws when it is looked at', rejects(hostile)],
  [
    'throws',
    () => {
      throw new Error('at once');
    },
  ],
])('a creation ends as unknown when the given fetch %s', async (_, misbehave) => {
  const server = await serve();
  const { partner } = clientFor(server, {
    fetch: (url, init) => (url.endsWith('create_group_member') ? misbehave() : fetch(url, init)),
  });

  const error = await rejection(partner.createGroupMember({ ...newMember, deliver: 'return' }));

  expect(error).toMatchObject({ name: 'OutcomeUnknownError', attempts: 1, cause: { name: 'ConnectionError' } });
});

describe('a call that only reads', () => {
  test.each(unknownFaults)('fails with $safe when it lasts: $fault', async ({ play, safe }) => {
    const server = await serve({ listGroups: play });
    const { partner } = clientFor(server, { maxRetries: 1 });

    expect(await rejection(partner.listGroups())).toMatchObject({ name: safe, operation: 'listGroups' });
  });

  test.each(unknownFaults.filter(({ fault }) => !/another shape|two responses|400|409|401|redirect/.test(fault)))(
    'is sent again and succeeds when it passes: $fault',
    async ({ play }) => {
      const server = await serve({ listGroups: [play, answer(exampleAnswer('listGroups'))] });
      const { partner } = clientFor(server);

      const { data, response } = await partner.listGroups().withResponse();

      expect(data.items).toHaveLength(2);
      expect(response).toMatchObject({ status: 200, attempts: 2 });
    },
  );
});
