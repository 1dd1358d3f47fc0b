import type { Context } from '../context.ts';
import type { View } from '../output/view.ts';
import { queueOf } from './fleetRun.ts';
import { databaseRef } from './ledgerRef.ts';

/** What `ledger migrate` did, or would do. */
interface Migrated {
  dryRun?: true;
  ledger: string;
  from: number;
  to: number;
  applied: readonly string[];
}

const view: View<Migrated> = {
  empty: '',
  columns: [
    { name: 'ledger', title: 'Ledger', value: ({ ledger }) => ledger },
    { name: 'from', title: 'Version before', value: ({ from }) => from },
    { name: 'to', title: 'Version', value: ({ to }) => to },
    { name: 'applied', title: 'Applied', value: ({ applied }) => applied.join('; ') || 'nothing to do' },
  ],
};

/** Makes or updates the tables of a ledger in a database, and of its queue. */
export async function migrate(
  context: Context,
  values: { ledger?: string; queue?: string; dryRun?: boolean },
): Promise<void> {
  const ref = await databaseRef(context, values.ledger);
  const queue = await queueOf(context, ref, values.queue);
  const [{ migrateLedger }, { migrateQueue }] = await Promise.all([
    import('@b2-partner/provision/postgres'),
    import('@b2-partner/provision/bullmq'),
  ]);
  if (values.dryRun) {
    await context.out.one(view, { dryRun: true, ledger: ref.shown, ...(await migrateLedger(ref.connection, values)) });
    context.out.say('Nothing was changed.');
    return;
  }
  const migrated = await migrateLedger(ref.connection);
  await migrateQueue(queue);
  await context.out.one(view, { ledger: ref.shown, ...migrated });
}
