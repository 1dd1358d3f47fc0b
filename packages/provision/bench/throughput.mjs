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
  const { seconds, growth } = await measure('run', entries);
  const ratio = seconds / (ideal / 1000);
  console.log(
    `${entries} entries, ${latency} ms, ${concurrency} at once: ${seconds.toFixed(1)} s, ${ratio.toFixed(2)} × ideal`,
  );
  console.log(`memory growth: ${growth.toFixed(1)} MB`);
} finally {
  rmSync(folder, { recursive: true });
}

async function measure(name, count) {
  // The accounts that the mock makes are its own memory: it is made and forgotten here.
  const mock = createMock({ groups: 1, members: 0 });
  const slow = async (url, init) => {
    if (/create/.test(url)) await new Promise((resolve) => setTimeout(resolve, latency));
    return mock.fetch(url, init);
  };
  const client = new PartnerClient({ ...mock.credentials, realm: mock.url, fetch: slow });
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
  const withMock = process.memoryUsage().heapUsed;
  globalThis.gc?.();
  const after = process.memoryUsage().heapUsed;
  // What the mock keeps of its accounts is measured by making it forget them.
  mock.reset();
  globalThis.gc?.();
  return { seconds, growth: (after - before - (after - process.memoryUsage().heapUsed)) / 1e6, withMock };
}
