// `ownWork.mjs plain|watched|page canonical|iso`: each in a process of its own, as a program has one client.
import { PartnerClient } from '@b2-partner/client';
import { compare, processorClock, report } from './compare.mjs';
import { rawGet, rawPost } from './raw.mjs';
import { authorizeText, groupsText, key, membersText, pageSize } from './responses.mjs';

const [way = 'plain', form = 'canonical'] = process.argv.slice(2);
const realm = 'http://127.0.0.1';
const headers = { 'content-type': 'application/json' };
const texts = { b2_list_groups: groupsText(form), b2_list_group_members: membersText(0, pageSize, form) };
const stub = async (url) => {
  const name = url.slice(url.lastIndexOf('/') + 1).split('?')[0];
  return new Response(texts[name] ?? authorizeText(realm), { headers });
};

const nothing = () => {};
const { signal } = new AbortController();
const watched = {
  userAgent: 'bench/1',
  hooks: { onRequest: nothing, onResponse: nothing, onRetry: nothing },
  logger: { debug: nothing, info: nothing, warn: nothing, error: nothing },
};
const groups = [`${realm}/b2api/v3/b2_list_groups`, { adminAccountId: '0123456789ab', maxGroupCount: 100 }];
const members = [`${realm}/b2api/v3/b2_list_group_members`, { adminAccountId: '0123456789ab', groupId: '10101' }];
const ways = {
  plain: { options: {}, call: (partner) => partner.listGroups(), raw: groups, calls: 500, name: 'own work' },
  watched: {
    options: watched,
    call: (partner) => partner.listGroups({}, { signal, headers: { 'X-Trace': 'bench' } }),
    raw: groups,
    calls: 500,
    name: 'own work, everything on',
  },
  page: {
    options: {},
    call: (partner) => partner.listGroupMembers({ groupId: '10101' }),
    raw: members,
    calls: 20,
    name: 'page of 1,000',
  },
};

const { options, call, raw, calls, name } = ways[way];
const partner = new PartnerClient({ ...key, realm, fetch: stub, ...options });
for (const [method, floor] of [
  ['POST', rawPost],
  ['GET', rawGet],
]) {
  const ratio = await compare(
    () => floor(stub, ...raw),
    () => call(partner),
    { blocks: 51, calls, clock: processorClock },
  );
  report(`${name}, ${form}`, method, ratio);
}
