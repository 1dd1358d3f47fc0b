// One walk over every member, in a process of its own: `node walks.mjs client|raw <url>`; prints time and peak heap.
import { PartnerClient } from '@b2-partner/client';
import { key } from './responses.mjs';

const [kind, url] = process.argv.slice(2);
let peak = 0;
const watch = () => {
  peak = Math.max(peak, process.memoryUsage().heapUsed + process.memoryUsage().external);
};
const timer = setInterval(watch, 5);

const start = performance.now();
const count = kind === 'client' ? await withClient() : await raw();
const seconds = (performance.now() - start) / 1000;
clearInterval(timer);
process.send({ count, seconds, peak });
process.disconnect();

async function withClient() {
  const partner = new PartnerClient({ ...key, realm: url });
  let members = 0;
  for await (const _ of partner.listAllGroupMembers()) members += 1;
  return members;
}

/** Eight walks side by side, each fetching the next page while the last one is used, as the client does. */
async function raw() {
  const post = async (name, body) =>
    (
      await fetch(`${url}/b2api/v3/${name}`, {
        method: 'POST',
        headers: { Authorization: 'token', 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      })
    ).json();
  const { groups } = await post('b2_list_groups', {});
  let members = 0;
  const walk = async () => {
    for (let group = groups.shift(); group; group = groups.shift()) {
      let next = post('b2_list_group_members', { groupId: group.groupId, maxMemberCount: 1000 });
      while (next !== undefined) {
        const page = await next;
        next =
          page.nextEmail === null
            ? undefined
            : post('b2_list_group_members', {
                groupId: group.groupId,
                startEmail: page.nextEmail,
                maxMemberCount: 1000,
              });
        for (const _ of page.groupMembers) members += 1;
      }
    }
  };
  await Promise.all(Array.from({ length: 8 }, walk));
  return members;
}
