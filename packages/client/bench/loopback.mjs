import { PartnerClient } from '@b2-partner/client';
import { key } from './answers.mjs';
import { compare, report } from './compare.mjs';
import { startServer } from './startServer.mjs';

const server = await startServer();
const raw = async () => {
  const response = await fetch(`${server.url}/b2api/v3/b2_list_groups`, {
    method: 'POST',
    headers: { Authorization: 'token', 'Content-Type': 'application/json' },
    body: JSON.stringify({ adminAccountId: '0123456789ab', maxGroupCount: 100 }),
  });
  return response.json();
};
const partner = new PartnerClient({ ...key, realm: server.url });

report('small list over loopback', await compare(raw, () => partner.listGroups(), { calls: 500 }));
server.stop();
