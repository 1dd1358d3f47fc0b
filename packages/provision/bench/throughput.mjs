// 5,000 entries at 50 ms and 16 at once: what a run costs beside the waiting, in time and in memory.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PartnerClient } from '@b2-partner/client';
import { createMock } from '@b2-partner/mock';
import { fileLedger, fileSink, provision } from '../dist/index.js';

const entries = 5000;
const latency = 50;
const concurrency = 16;
const ideal = (entries / concurrency) * latency;

const folder = mkdtempSync(join(tmpdir(), 'b2-partner-bench-'));
try {
  await measure('warm-up', 500);
  const floor = await floorOf(1600);
  const { seconds, growth } = await measure('run', entries);
  const ratio = seconds / (ideal / 1000);
  console.log(
    `${entries} entries, ${latency} ms, ${concurrency} at once: ${seconds.toFixed(1)} s, ${ratio.toFixed(2)} × ideal`,
  );
  console.log(`the same requests without a ledger: ${floor.toFixed(2)} × ideal`);
  console.log(`memory growth: ${growth.toFixed(1)} MB`);
} finally {
  rmSync(folder, { recursive: true });
}

/** What the client and the mock alone take, in times of ideal: the machine's share. */
async function floorOf(count) {
  const { client } = slowWorld();
  const start = performance.now();
  let next = 0;
  const lane = async () => {
    while (next < count) {
      next += 1;
      await client.createGroupMember({ groupId: '10101', memberEmail: `floor-${next}@x.example`, deliver: 'return' });
    }
  };
  await Promise.all(Array.from({ length: concurrency }, lane));
  return (performance.now() - start) / ((count / concurrency) * latency);
}

function slowWorld() {
  const mock = createMock({ groups: 1, members: 0 });
  const slow = async (url, init) => {
    if (/create/.test(url)) await new Promise((resolve) => setTimeout(resolve, latency));
    return mock.fetch(url, init);
  };
  return { mock, client: new PartnerClient({ ...mock.credentials, realm: mock.url, fetch: slow }) };
}

async function measure(name, count) {
  // The accounts that the mock makes are its own memory: it forgets them in the end.
  const { mock, client } = slowWorld();
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  const start = performance.now();
  const rows = (function* () {
    for (let index = 0; index < count; index += 1)
      yield { email: `${name}-${index}@customers.example`, group: '10101' };
  })();
  const run = provision(client, rows, {
    ledger: fileLedger(join(folder, `${name}.ledger`)),
    sink: fileSink(join(folder, `${name}.jsonl`)),
    concurrency,
  });
  let made = 0;
  for await (const { outcome } of run) if (outcome === 'created') made += 1;
  const seconds = (performance.now() - start) / 1000;
  if (made !== count) throw new Error(`${made} of ${count} were created.`);
  mock.reset();
  globalThis.gc?.();
  return { seconds, growth: (process.memoryUsage().heapUsed - before) / 1e6 };
}
