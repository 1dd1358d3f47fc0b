import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { ProxyAgent, fetch as undiciFetch } from 'undici';
import { expect, onTestFinished, test } from 'vitest';
import type { FetchLike } from '../../src/index.ts';
import { clientFor, newMember, rejection } from '../support/client.ts';

/** A proxy that opens no tunnel. */
async function closedProxy(status: string): Promise<{ fetch: FetchLike }> {
  const proxy = createServer((socket) => {
    socket.on('error', () => {});
    socket.once('data', () => socket.end(`HTTP/1.1 ${status}\r\nContent-Length: 0\r\n\r\n`));
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const dispatcher = new ProxyAgent(`http://127.0.0.1:${(proxy.address() as AddressInfo).port}`);
  onTestFinished(async () => {
    await dispatcher.destroy();
    proxy.close();
  });
  return { fetch: (url, init) => undiciFetch(url, { ...init, dispatcher } as never) as never };
}

test.each(['407 Proxy Authentication Required', '403 Forbidden', '502 Bad Gateway'])(
  'a creation through a proxy that opens no tunnel (%s) was not sent',
  async (status) => {
    const stored = {
      authorizationToken: 'token-1',
      accountId: '0123456789ab',
      groupsApiUrl: 'https://api004.backblazeb2.com',
      backupApiUrl: null,
      expiresAt: Date.now() + 12 * 3_600_000,
    };
    const tokenStore = { get: async () => stored, set: async () => {}, delete: async () => {} };
    const { fetch } = await closedProxy(status);
    const { partner, waits } = clientFor({ realm: 'https://api.backblazeb2.com' }, { fetch, tokenStore });

    const error = await rejection(partner.createGroupMember({ ...newMember, deliver: 'return' }));

    expect(error).toMatchObject({ name: 'ConnectionError', operation: 'createGroupMember', attempts: 5 });
    expect(error.message).toContain(status.slice(0, 3));
    expect(waits).toHaveLength(4);
  },
);
