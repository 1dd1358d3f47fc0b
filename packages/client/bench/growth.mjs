// Run with --expose-gc; `growth.mjs 10000` makes fewer calls.
import { getEventListeners } from 'node:events';
import { PartnerClient } from '@b2-partner/client';
import { key } from './responses.mjs';
import { startServer } from './startServer.mjs';

const server = await startServer();
const partner = new PartnerClient({ ...key, realm: server.url });
const { signal } = new AbortController();

const total = Number(process.argv[2] ?? 100_000);
await calls(total / 10);
const early = await figures();
await calls(total - total / 10);
const late = await figures();
server.stop();

console.log(
  `${total} calls: heap ${early.heap} → ${late.heap} MB, listeners ${late.listeners}, connections ever opened ${early.connections} → ${late.connections}`,
);
process.exit();

async function calls(count) {
  const worker = async () => {
    for (let index = 0; index < count / 8; index += 1) await partner.listGroups({}, { signal });
  };
  await Promise.all(Array.from({ length: 8 }, worker));
}

async function figures() {
  globalThis.gc();
  await new Promise((resolve) => setTimeout(resolve, 50));
  globalThis.gc();
  return {
    heap: (process.memoryUsage().heapUsed / 1e6).toFixed(1),
    listeners: getEventListeners(signal, 'abort').length,
    connections: (await server.counts()).connections,
  };
}
