// `loopback.mjs canonical|iso`
import { PartnerClient } from '@b2-partner/client';
import { compare, report } from './compare.mjs';
import { rawGet, rawPost } from './raw.mjs';
import { key } from './responses.mjs';
import { startServer } from './startServer.mjs';

const [form = 'canonical'] = process.argv.slice(2);
const server = await startServer({ form });
const partner = new PartnerClient({ ...key, realm: server.url });
const raw = [`${server.url}/b2api/v3/b2_list_groups`, { adminAccountId: '0123456789ab', maxGroupCount: 100 }];

for (const [method, floor] of [
  ['POST', rawPost],
  ['GET', rawGet],
]) {
  const ratio = await compare(
    () => floor(fetch, ...raw),
    () => partner.listGroups(),
    { calls: 250 },
  );
  report(`small list over loopback, ${form}`, method, ratio);
}
server.stop();
