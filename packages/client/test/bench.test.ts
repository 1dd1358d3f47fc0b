import { expect, onTestFinished, test } from 'vitest';
import { clientFor } from './support/client.ts';

const { startServer } = await import(new URL('../bench/startServer.mjs', import.meta.url).href);

// Benches are not part of the checks: without this, nobody would see that the client rejects what their server says.
test.each(['canonical', 'iso'])(
  'the server of the benches says what the client takes, in the form %s',
  async (form) => {
    const server = await startServer({ form, groups: 3, members: 2000 });
    onTestFinished(() => void server.stop());
    const { partner } = clientFor({ realm: server.url });

    const members = await partner.listAllGroupMembers().toArray();
    expect(new Set(members.map(({ groupId, email }) => `${groupId} ${email}`)).size).toBe(6000);
  },
);
