import { relative } from 'node:path';
import { type LedgerView, listLedgers, stateFolder } from '@b2-partner/provision';
import type { PostgresRun } from '@b2-partner/provision/postgres';
import type { Context } from '../context.ts';
import type { View } from '../output/view.ts';
import { momentText } from '../text/dates.ts';
import { numberText } from '../text/numbers.ts';
import { runsIn } from './databaseRuns.ts';
import { isFinished } from './ledgerPath.ts';
import { type DatabaseRef, databaseRef, withRun } from './ledgerRef.ts';

/** A line of `runs list`. */
interface RunLine {
  ledger: string;
  /** Which run of a database. */
  run?: string;
  /** As other commands take it, where that is more than the ledger. */
  words?: string;
  startedAt?: string;
  finished?: boolean;
  total?: number;
  counts?: LedgerView['counts'];
  sink?: string;
  realm?: string;
  adminAccountId?: string;
  /** Why the ledger cannot be read. */
  error?: string;
}

const count = (name: keyof LedgerView['counts'], title: string, drop?: number) => ({
  name,
  title,
  value: ({ counts }: RunLine) => counts?.[name],
  text: ({ counts }: RunLine) => (counts === undefined ? '' : numberText(counts[name])),
  align: 'right' as const,
  ...(drop === undefined ? {} : { drop }),
});

const view: View<RunLine> = {
  empty: 'There are no ledgers in this folder, nor in the state folder.',
  columns: [
    {
      name: 'ledger',
      title: 'LEDGER',
      value: ({ ledger }) => ledger,
      text: ({ ledger, words }) => words ?? ledger,
      cut: true,
    },
    {
      name: 'startedAt',
      title: 'STARTED (UTC)',
      value: ({ startedAt }) => startedAt,
      text: ({ startedAt }) => (startedAt === undefined ? '' : momentText(new Date(startedAt))),
      drop: 2,
    },
    { name: 'state', title: 'STATE', value: stateOf },
    { name: 'total', title: 'ENTRIES', value: ({ total }) => total, align: 'right' },
    count('created', 'CREATED'),
    count('existed', 'EXISTED', 4),
    count('rejected', 'REJECTED', 3),
    count('created-key-lost', 'KEY LOST', 1),
    count('unknown', 'UNKNOWN', 1),
    { name: 'run', value: ({ run }) => run },
    { name: 'sink', value: ({ sink }) => sink },
    { name: 'realm', value: ({ realm }) => realm },
    { name: 'error', value: ({ error }) => error },
  ],
};

/** Prints the ledgers of the working folder and the state folder, or the runs of a database. */
export async function listRuns(context: Context, ledger?: string): Promise<void> {
  if (ledger !== undefined) return listDatabase(context, ledger);
  const folders = [...new Set([process.cwd(), stateFolder()])];
  const found = (await Promise.all(folders.map(listLedgers))).flat();
  await context.out.list(view, found.map(lineOf));
}

async function listDatabase(context: Context, ledger: string): Promise<void> {
  const ref = await databaseRef(context, ledger);
  const runs = await runsIn(ref);
  await context.out.list(
    { ...view, empty: `There are no runs in ${ref.shown}.` },
    runs.map((run) => lineOfRun(ref, run)),
  );
}

function lineOfRun(ref: DatabaseRef, { header, entries, counts, lastSession }: PostgresRun): RunLine {
  const sink = lastSession?.sink ?? header.options?.sink;
  return {
    ledger: ref.shown,
    run: header.run,
    words: withRun(ref, header.run).words,
    startedAt: new Date(header.startedAt).toISOString(),
    finished: isFinished({ counts }),
    total: entries,
    counts,
    ...(sink !== undefined && { sink }),
    ...(lastSession && { realm: lastSession.service, adminAccountId: lastSession.adminAccountId }),
  };
}

function stateOf({ finished, error, counts }: RunLine): string {
  if (error !== undefined) return 'unreadable';
  if (finished) return 'finished';
  return counts !== undefined && counts.undelivered > 0 ? 'keys to deliver' : 'unfinished';
}

function lineOf(ledger: Awaited<ReturnType<typeof listLedgers>>[number]): RunLine {
  const path = shortPath(ledger.path);
  if ('error' in ledger) return { ledger: path, error: ledger.error.message };
  const { run, states, counts } = ledger;
  const session = run.sessions.at(-1);
  return {
    ledger: path,
    startedAt: new Date(run.header.startedAt).toISOString(),
    finished: isFinished(ledger),
    total: states.length,
    counts,
    ...(session && { sink: session.sink, realm: session.service, adminAccountId: session.adminAccountId }),
  };
}

/** A path as short as a shell understands it from here. */
function shortPath(path: string): string {
  const here = relative(process.cwd(), path);
  return here.startsWith('..') ? path : here;
}
