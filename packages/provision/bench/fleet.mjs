// What more machines bring: the throughput of three workers beside one, each a process of its own at 50 ms a request,
// in turns; and how long the jobs of a killed worker wait for another one.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createMock } from '@b2-partner/mock';
import { startPostgres, startRedis } from '@b2-partner/servers';
import { generateIdentity, identityToRecipient } from 'age-encryption';
import { Redis } from 'ioredis';
import { enqueueRun, migrateQueue } from '../dist/bullmq.js';
import { beginRun, fileSink } from '../dist/index.js';
import { migrateLedger, postgresLedger } from '../dist/postgres.js';

const latency = 50;
const rounds = 3;
const takeOverAfter = 15_000;
const workerFile = fileURLToPath(new URL('../test/support/fleetWorker.mjs', import.meta.url));

const folder = mkdtempSync(join(tmpdir(), 'b2-partner-bench-'));
const recipient = await identityToRecipient(await generateIdentity());
const postgres = await startPostgres();
const redis = await startRedis();
try {
  for (const kind of ['PostgreSQL', 'Redis']) {
    for (const concurrency of [4, 16]) console.log(`queue in ${kind}, ${await speedUp(kind, concurrency)}`);
    console.log(`queue in ${kind}: ${await takeOver(kind)}`);
  }
} finally {
  await redis.close();
  await postgres.close();
  rmSync(folder, { recursive: true });
}

/** The ratio of three workers to one. */
async function speedUp(kind, concurrency) {
  const measured = [];
  // The first round warms everything up.
  for (let round = 0; round <= rounds; round += 1) {
    const one = await throughput(kind, 1, concurrency);
    const three = await throughput(kind, 3, concurrency);
    if (round > 0) measured.push({ one, three, ratio: three / one });
  }
  const ratios = measured.map(({ ratio }) => ratio);
  const [low, high] = [Math.min, Math.max].map((pick) => pick(...ratios).toFixed(2));
  const rate = (which) => `${median(measured.map((round) => round[which])).toFixed(0)} accounts/s`;
  const ideal = ((concurrency * 1000) / latency).toFixed(0);
  return `${concurrency} at once: one worker ${rate('one')} (of ${ideal}), three ${rate('three')}: ${median(ratios).toFixed(2)} × (${low} to ${high})`;
}

/** Accounts per second in the middle of a run, when all workers are at work. */
async function throughput(kind, workers, concurrency) {
  const count = 40 * concurrency * workers;
  const { mock, times, start, close } = await fleet(kind, count);
  try {
    mock.faults.add({ on: 'createGroupMember', delay: latency });
    const running = Array.from({ length: workers }, () => start({ concurrency, untilDone: true }));
    await Promise.all(running.map(({ ended }) => ended));
    if (times.length !== count) throw new Error(`${times.length} requests for ${count} entries.`);
    const [from, to] = [0.3, 0.8].map((part) => Math.floor(count * part));
    return ((to - from) * 1000) / (times[to] - times[from]);
  } finally {
    await close();
  }
}

/** How long the jobs of a killed worker wait until another one has them. */
async function takeOver(kind) {
  const count = 8;
  const { mock, queue, start, close } = await fleet(kind, count);
  try {
    mock.faults.add({ on: 'createGroupMember', delay: 60_000 });
    const first = start({ concurrency: count });
    await until(() => first.inHand() === count);
    start({ concurrency: count });
    first.kill();
    const killed = performance.now();
    // Whoever takes such a job finds its request unfinished, and puts it off.
    await until(async () => (await queue.delayed()) === count);
    return `${count} jobs of a killed worker were with another one after ${((performance.now() - killed) / 1000).toFixed(1)} s (takeOverAfter: ${takeOverAfter} ms)`;
  } finally {
    await close();
  }
}

/** A run in a database, its queue, and how to start its workers. */
async function fleet(kind, count) {
  /** When each creation had its response, ms. */
  const times = [];
  const mock = createMock({
    groups: 1,
    members: 0,
    onRequest: ({ operation }) => void (operation === 'createGroupMember' && times.push(performance.now())),
  });
  const realm = await mock.listen();
  const connection = await postgres.createDatabase();
  await migrateLedger(connection);
  const queue = kind === 'Redis' ? redis.connection : connection;
  await migrateQueue(queue);
  const delayed = await delayedJobs(kind, connection);
  const ledger = postgresLedger({ connection });
  const entries = Array.from({ length: count }, (_, index) => ({
    email: `c-${index}@customers.example`,
    group: '10101',
  }));
  await beginRun(entries, { ledger, sink: fileSink(join(folder, 'keys')), seal: { recipients: [recipient] } });
  await enqueueRun({ queue, ledger });
  const workers = [];
  const start = (options) => {
    const worker = startProcess(mock, {
      ...{ realm, queue, connection, folder, takeOverAfter, number: workers.length, identities: [], patience: 120_000 },
      ...options,
    });
    workers.push(worker);
    return worker;
  };
  const close = async () => {
    for (const worker of workers) worker.kill();
    await Promise.all(workers.map(({ exited }) => exited));
    await ledger.close();
    await delayed.close();
    await mock.close();
  };
  return { mock, times, queue: { delayed: delayed.count }, start, close };
}

function startProcess({ credentials }, options) {
  const env = {
    ...process.env,
    B2_APPLICATION_KEY_ID: credentials.applicationKeyId,
    B2_APPLICATION_KEY: credentials.applicationKey,
  };
  const child = spawn(process.execPath, [workerFile, JSON.stringify(options)], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let inHand = 0;
  child.stdout.on('data', (data) => {
    const marks = String(data);
    inHand += marks.split('sent').length - marks.split('received').length;
  });
  const exited = once(child, 'exit');
  const ended = exited.then(([code]) => {
    if (code !== 0) throw new Error(`A worker ended with ${code}.`);
  });
  ended.catch(() => {});
  return { exited, ended, inHand: () => inHand, kill: () => child.kill('SIGKILL') };
}

/** Counts the jobs that are due later. */
async function delayedJobs(kind, connection) {
  if (kind === 'Redis') {
    const client = new Redis(redis.socket);
    await client.flushall();
    return { count: () => client.zcard('bull:b2_partner_queue:delayed'), close: async () => client.disconnect() };
  }
  const { createPostgresBackend, withBackend } = await import('bullmq');
  const { Queue } = withBackend(createPostgresBackend);
  const queue = new Queue('b2_partner_queue', {
    connection: { connectionString: connection, schema: 'b2_partner_queue' },
  });
  return { count: () => queue.getDelayedCount(), close: () => queue.close() };
}

async function until(isSo) {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 50));
}

function median(values) {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)];
}
