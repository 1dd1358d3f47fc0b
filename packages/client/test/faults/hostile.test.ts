import { expect, test } from 'vitest';
import type { PartnerClientOptions } from '../../src/index.ts';
import { clientFor, newMember, rejection } from '../support/client.ts';
import { exampleAnswer } from '../support/examples.ts';
import { serve } from '../support/faultServer.ts';
import { answer, resetAfter } from '../support/plays.ts';

const { applicationKey } = exampleAnswer('createGroupMember');

/** An object whose property throws once `isArmed` says so. */
function trap(name: string, isArmed: () => boolean, value: unknown): object {
  const get = () => {
    if (isArmed()) throw new Error('a trap');
    return value;
  };
  return Object.defineProperty({}, name, { get, enumerable: true });
}

const nothing = () => {};

test.each<[string, (isSent: () => boolean) => Partial<PartnerClientOptions>]>([
  ['a getter of onResponse', (isSent) => ({ hooks: trap('onResponse', isSent, nothing) })],
  ['a getter of onRequest', (isSent) => ({ hooks: trap('onRequest', isSent, nothing) })],
  ['a getter of debug', (isSent) => ({ logger: trap('debug', isSent, nothing) })],
  ['a getter of info', (isSent) => ({ logger: trap('info', isSent, nothing) })],
  ['a getter of error', (isSent) => ({ logger: trap('error', isSent, nothing) })],
  [
    'the clock',
    (isSent) => ({
      hooks: { onResponse: nothing },
      clock: () => {
        if (isSent()) throw new Error('a trap');
        return 0;
      },
    }),
  ],
])('%s that throws after a creation was sent changes nothing', async (_, optionsFor) => {
  const server = await serve();
  const isSent = () => server.requestsOf('createGroupMember') > 0;
  const { partner } = clientFor(server, optionsFor(isSent));

  const created = await partner.createGroupMember({ ...newMember, deliver: 'return' });

  expect(created.credentials.reveal().applicationKey).toBe(applicationKey);
});

test.each(['applicationKey', 'nothing'])(
  'an unknown outcome stays one when loggers and clock fail: %s',
  async (what) => {
    const play = what === 'nothing' ? resetAfter : answer({ ...exampleAnswer('createGroupMember'), groupMember: {} });
    const server = await serve({ createGroupMember: play });
    const isSent = () => server.requestsOf('createGroupMember') > 0;
    const clock = () => {
      if (isSent()) throw new Error('a trap');
      return 0;
    };
    const { partner } = clientFor(server, { logger: trap('error', isSent, nothing), clock });

    expect(await rejection(partner.createGroupMember({ ...newMember, deliver: 'return' }))).toMatchObject({
      name: 'OutcomeUnknownError',
    });
  },
);

test('parameters are read once, before anything is sent', async () => {
  const server = await serve({ ejectGroupMember: resetAfter });
  const isSent = () => server.requestsOf('ejectGroupMember') > 0;
  const params = Object.assign(trap('memberAccountId', isSent, '1d0c0ffee199'), { groupId: '10101' });

  const error = await rejection(clientFor(server).partner.ejectGroupMember(params as never));

  expect(error).toMatchObject({
    name: 'OutcomeUnknownError',
    request: { params: { memberAccountId: '1d0c0ffee199' } },
  });
  expect(await error.lookup()).toBe('gone');
});

test.each([{ 'x-note': '☃' }, { 'x-note': 'a\nb' }, { näme: 'x' }, { '': 'x' }])(
  'headers that no request can carry are rejected before anything is sent: %j',
  async (headers) => {
    const server = await serve();
    // A custom `fetch` may take anything.
    const { partner } = clientFor(server, { fetch: (url, { headers: _, ...init }) => fetch(url, init) });

    const error = await rejection(partner.createGroupMember({ ...newMember, deliver: 'return' }, { headers }));

    expect(error).toMatchObject({ name: 'UsageError' });
    expect(server.seen).toEqual([]);
  },
);
