// One worker of the fleet that the fault test kills, stops and starts.
import { join } from 'node:path';
import { PartnerClient } from '@b2-partner/client';
import { createEntryHandler, fileSink } from '@b2-partner/provision';
import { startWorker } from '@b2-partner/provision/bullmq';
import { listOpenEntries, postgresLedger } from '@b2-partner/provision/postgres';

const {
  realm,
  queue,
  connection,
  folder,
  number,
  identities,
  concurrency,
  expiresAfter,
  takeOverAfter,
  patience,
  untilDone,
} = JSON.parse(process.argv[2] ?? '');

// A connection that gives up: the handler itself would wait for minutes.
const impatient = async (url, init) => {
  if (!/create/.test(url)) return fetch(url, init);
  const given = new AbortController();
  const timer = setTimeout(() => given.abort(), patience);
  // Whoever stops this process wants to know whether it waits for a response.
  console.log('sent');
  return fetch(url, { ...init, signal: given.signal }).finally(() => {
    clearTimeout(timer);
    console.log('received');
  });
};
const client = PartnerClient.fromEnv({ realm, maxConcurrency: 64, fetch: impatient });

const worker = startWorker({
  queue,
  async open(run) {
    const ledger = postgresLedger({ connection, run, expiresAfter });
    await ledger.begin();
    const handle = createEntryHandler({
      client,
      ledger,
      sink: fileSink(join(folder, `keys-${number}.jsonl`)),
      seal: { identities },
    });
    return { ledger, handle };
  },
  openEntries: () => listOpenEntries(connection),
  concurrency,
  takeOverAfter,
  sweepEvery: 2000,
  untilDone,
});
process.once('SIGTERM', () => worker.close());
console.log('ready');
await worker.ended;
