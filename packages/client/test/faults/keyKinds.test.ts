import { expect, test } from 'vitest';
import { clientFor, key, rejection } from '../support/client.ts';
import { authorizeAnswer, serve } from '../support/faultServer.ts';
import { answer, refuse } from '../support/plays.ts';

test.each(['unauthorized', 'unsupported', 'bad_request'] as const)(
  'a key that the authorize call rejects with %s is of the wrong kind',
  async (code) => {
    const { partner } = clientFor(await serve({ authorizeAccount: refuse(code) }));

    const error = await rejection(partner.listGroups());

    expect(error).toMatchObject({ name: 'AuthorizationError', code, operation: 'authorizeAccount' });
    expect(error.message).toContain('master application key');
  },
);

test.each(['bad_auth_token', 'expired_auth_token'] as const)(
  'a key that the authorize call rejects with %s is wrong, and time does not help',
  async (code) => {
    const { partner } = clientFor(await serve({ authorizeAccount: refuse(code) }));

    const error = await rejection(partner.authorizeAccount());

    expect(error).toMatchObject({ name: 'AuthorizationError', code });
    expect(error.message).toContain('Check the key ID and the key.');
    expect(error.message).not.toContain('Try again later');
  },
);

test('a key without Groups whose ID is not the account ID is no master key', async () => {
  const { apiInfo, ...account } = authorizeAnswer('http://127.0.0.1:1');
  const server = await serve({ authorizeAccount: answer({ ...account, apiInfo: {} }) });
  const { partner } = clientFor(server, { applicationKeyId: `004${key.applicationKeyId}0000000001` });

  const error = await rejection(partner.listGroups());

  expect(error).toMatchObject({ name: 'AuthorizationError', code: 'suite_not_enabled' });
  expect(error.message).toMatch(/master application key.*ID is not the account's/);
});
