// `ownWork.mjs plain|watched`: each in a process of its own, as a program has one client.
import { PartnerClient } from '@b2-partner/client';
import { authorizeText, groupsText, key } from './answers.mjs';
import { compare, processorClock, report } from './compare.mjs';

const realm = 'http://127.0.0.1';
const headers = { 'content-type': 'application/json' };
const stub = async (url) =>
  new Response(url.endsWith('b2_authorize_account') ? authorizeText(realm) : groupsText, { headers });

const raw = async () => {
  const response = await stub(`${realm}/b2api/v3/b2_list_groups`, {
    method: 'POST',
    headers: { Authorization: 'token', 'Content-Type': 'application/json' },
    body: JSON.stringify({ adminAccountId: '0123456789ab', maxGroupCount: 100 }),
  });
  return response.json();
};

const nothing = () => {};
const { signal } = new AbortController();
const ways = {
  plain: () => {
    const partner = new PartnerClient({ ...key, realm, fetch: stub });
    return ['own work', () => partner.listGroups()];
  },
  watched: () => {
    const partner = new PartnerClient({
      ...key,
      realm,
      fetch: stub,
      userAgent: 'bench/1',
      hooks: { onRequest: nothing, onResponse: nothing, onRetry: nothing },
      logger: { debug: nothing, info: nothing, warn: nothing, error: nothing },
    });
    return ['own work, everything on', () => partner.listGroups({}, { signal, headers: { 'X-Trace': 'bench' } })];
  },
};

const [name, call] = ways[process.argv[2]]();
report(name, await compare(raw, call, { blocks: 101, calls: 500, clock: processorClock }));
