import { expect, test } from 'vitest';
import type { Credentials, PartnerClient } from '../../src/index.ts';
import { clientFor, newMember, rejection } from '../support/client.ts';
import { exampleAnswer } from '../support/examples.ts';
import { serve } from '../support/faultServer.ts';

const trial = { email: 'trial@partner.example', term: 14, storage: 5 };
const calls = [
  [
    'createGroupMember',
    (partner: PartnerClient, deliver: never) => partner.createGroupMember({ ...newMember, deliver }),
  ],
  [
    'reserveTrialCreateAccount',
    (partner: PartnerClient, deliver: never) => partner.reserveTrialCreateAccount({ ...trial, deliver }),
  ],
] as const;

test.each(calls)('%s without deliver is rejected before anything is sent', async (name, send) => {
  const server = await serve();
  const { partner } = clientFor(server);

  for (const deliver of [undefined, null, 'returns', true]) {
    const error = await rejection(send(partner, deliver as never));
    expect(error).toMatchObject({ name: 'UsageError', operation: name });
    expect(error.message).toContain("deliver: 'return'");
  }
  expect(server.seen).toEqual([]);
});

test.each(calls)('%s resolves only after deliver has stored the credentials', async (name, send) => {
  const server = await serve();
  const { partner } = clientFor(server);
  const steps: unknown[] = [];
  const deliver = async (credentials: Credentials) => {
    await Promise.resolve();
    steps.push(credentials.reveal());
  };

  const created = await send(partner, deliver as never);
  steps.push('resolved');

  const { applicationKeyId, applicationKey, groupMember, ...root } = exampleAnswer(name);
  expect(steps).toEqual([{ applicationKeyId, applicationKey }, 'resolved']);
  expect(created.credentials).toMatchObject({
    accountId: (groupMember ?? root).accountId,
    email: (groupMember ?? root).email,
  });
});

test.each(calls)('%s does not send deliver to the service', async (name, send) => {
  const server = await serve();
  const { partner } = clientFor(server);

  await send(partner, 'return' as never);

  const [request] = server.seen.filter(({ operation }) => operation === name);
  expect(JSON.parse(request?.body ?? '')).not.toHaveProperty('deliver');
});

test('a deliver that throws at once fails like one that rejects', async () => {
  const server = await serve();
  const { partner } = clientFor(server);
  const deliver = () => {
    throw new Error('no vault');
  };

  expect(await rejection(partner.createGroupMember({ ...newMember, deliver }))).toMatchObject({
    name: 'DeliveryError',
    operation: 'createGroupMember',
    cause: { message: 'no vault' },
  });
  expect(server.actsOf('createGroupMember')).toBe(1);
});
