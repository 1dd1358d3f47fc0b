import { expect, test } from 'vitest';
import type { FetchLike } from '../../src/index.ts';
import { clientFor, newMember } from '../support/client.ts';
import { exampleAnswer } from '../support/examples.ts';
import { serve } from '../support/faultServer.ts';
import { answer, refuse } from '../support/plays.ts';

/** A `fetch` that keeps what it got, by everything that tells requests apart: as Next.js patches it in. */
function cachingFetch() {
  const kept = new Map<string, Response>();
  let served = 0;
  const fetchCached: FetchLike = async (url, init) => {
    const headers = [...new Headers(init.headers)].map((header) => header.join(': '));
    const body = init.body instanceof Blob ? await init.body.text() : init.body;
    const name = JSON.stringify([init.method, url, headers, body]);
    const found = kept.get(name);
    if (found) {
      served += 1;
      return found.clone();
    }
    const response = await fetch(url, init);
    kept.set(name, response.clone());
    return response;
  };
  return { fetch: fetchCached, served: () => served };
}

test('no request is served from a cache: not of the same client, of another one, or of a retry', async () => {
  const server = await serve({
    listComputers: [refuse('service_unavailable'), answer(exampleAnswer('listComputers'))],
  });
  const cache = cachingFetch();
  // The same clock and random numbers, as two processes may have by chance.
  const clients = [1, 2].map(() => clientFor(server, { fetch: cache.fetch }).partner);

  for (const partner of clients) {
    for (const _ of [1, 2]) {
      await partner.authorizeAccount();
      await partner.listGroups();
      await partner.listGroupMembers({ groupId: '10101' });
      await partner.listComputers({ accountId: '1d0c0ffee123' });
      await partner.createGroupMember({ ...newMember, deliver: 'return' });
    }
  }

  expect(cache.served()).toBe(0);
});

test('caches on the way and in frameworks are told to keep nothing', async () => {
  const server = await serve();
  const inits: RequestInit[] = [];
  const keep: FetchLike = (url, init) => {
    inits.push(init);
    return fetch(url, init);
  };

  await clientFor(server, { fetch: keep }).partner.listGroups();

  expect(inits).toHaveLength(2);
  for (const init of inits) expect(init).toMatchObject({ next: { internal: true } });
  for (const { headers } of server.seen) expect(headers['cache-control']).toBe('no-cache, no-store');
});
