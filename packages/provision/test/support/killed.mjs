// One process of the kill test: goes on with many runs at once, and is killed in the middle of them.
import { join } from 'node:path';
import { PartnerClient } from '@b2-partner/client';
import { fileLedger, fileSink, provision } from '@b2-partner/provision';

const { realm, folder, runs, entriesPerRun, quiet } = JSON.parse(process.argv[2] ?? '');
// A connection that gives up: the run itself would wait for minutes.
const impatient = async (url, init) => {
  if (!/create/.test(url)) return fetch(url, init);
  const connection = new AbortController();
  const timer = setTimeout(() => connection.abort(), 3000);
  return fetch(url, { ...init, signal: connection.signal }).finally(() => clearTimeout(timer));
};
const client = PartnerClient.fromEnv({ realm, maxConcurrency: 64, fetch: impatient });

console.log('ready');
await Promise.all(runs.map(runOne));

async function runOne(number) {
  const group = String(10101 + (number % 10));
  const entries = Array.from({ length: entriesPerRun }, (_, index) => ({
    email: `run-${number}-${index}@customers.example`,
    ...(index === 0 ? { term: 14, storage: 5 } : { group }),
  }));
  const summary = await provision(client, entries, {
    ledger: fileLedger(join(folder, `${number}.ledger`)),
    sink: fileSink(join(folder, `${number}.jsonl`)),
    concurrency: 4,
    quiet,
  });
  if (summary.stopped) throw summary.stopped.error ?? new Error(summary.stopped.reason);
}
