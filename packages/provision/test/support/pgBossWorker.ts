import PgBoss from 'pg-boss';
import type { EntryHandler } from '../../src/index.ts';

/** What one job says: an entry of a run. */
interface EntryJob {
  entry: number;
}

const queue = 'b2-entries';
/** A creation may take 5 minutes. A job of a worker that has died comes back after this, as often as it takes. */
const options = { expireInSeconds: 600, retryLimit: 1_000_000, retryDelay: 5 };

/** The sample of the guide: the entries of one run in pg-boss. */
export async function workWithPgBoss(
  connection: string,
  handle: EntryHandler,
  { entries = [] as readonly number[], concurrency = 16 } = {},
) {
  const boss = new PgBoss(connection);
  let failed: (error: unknown) => void = () => {};
  const failure = new Promise<never>((_, reject) => {
    failed = reject;
  });
  failure.catch(() => {});
  boss.on('error', () => {});
  await boss.start();
  await boss.createQueue(queue);
  await boss.insert(entries.map((entry) => ({ name: queue, data: { entry }, ...options })));

  const work = async ([job]: PgBoss.Job<EntryJob>[]) => {
    if (!job) return;
    try {
      const handled = await handle(job.data.entry);
      // A second job for an entry is harmless: the ledger decides.
      if ('again' in handled) await boss.send(queue, job.data, { ...options, startAfter: handled.again });
    } catch (error) {
      // It would be the same for every entry: wrong key, no phone. The job is tried again, by another worker or later.
      failed(error);
      throw error;
    }
  };
  for (let lane = 0; lane < concurrency; lane += 1)
    await boss.work<EntryJob>(queue, { batchSize: 1, pollingIntervalSeconds: 0.5 }, work);

  return {
    failure,
    async close() {
      handle.stop();
      await boss.stop({ graceful: true, wait: true });
      await handle.close();
    },
  };
}
