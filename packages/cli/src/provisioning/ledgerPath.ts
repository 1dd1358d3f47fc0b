import { access, mkdir } from 'node:fs/promises';
import { join, parse } from 'node:path';
import { type EntryInput, emailKey, type LedgerView, listLedgers, stateFolder } from '@b2-partner/provision';

/** The ledger of an input file: beside it, with its name. */
export function ledgerBeside(input: string): string {
  const { dir, name } = parse(input);
  return join(dir, `${name}.ledger`);
}

/** The unfinished ledger in the state folder for just these entries, or the path of a new one. */
export async function ledgerInState(entries: readonly EntryInput[], now: Date): Promise<string> {
  const folder = stateFolder();
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const ledgers = await listLedgers(folder);
  const unfinished = ledgers.find((ledger) => 'states' in ledger && !isFinished(ledger) && hasEntries(ledger, entries));
  if (unfinished !== undefined) return unfinished.path;
  const [first] = entries;
  const name = entries.length === 1 ? String(first?.email).replaceAll(/[^a-zA-Z0-9@._-]/g, '_') : 'stdin';
  return free(join(folder, `${now.toISOString().replaceAll(/[-:]|\.\d+/g, '')}-${name.slice(0, 100)}`));
}

/** Whether a run has nothing left to do. */
export function isFinished({ counts }: Pick<LedgerView, 'counts'>): boolean {
  return counts.pending + counts.open + counts.undelivered === 0;
}

function hasEntries({ states }: LedgerView, entries: readonly EntryInput[]): boolean {
  if (states.length !== entries.length) return false;
  return states.every(({ entry }, index) => {
    const { email = '', group, term } = entries[index] as EntryInput;
    const isSameGroup = (entry.groupId ?? '') === String(group ?? '');
    return (
      emailKey(entry.email) === emailKey(email) && isSameGroup && (entry.trial !== undefined) === (term !== undefined)
    );
  });
}

async function free(path: string, count = 0): Promise<string> {
  const candidate = `${path}${count === 0 ? '' : `-${count}`}.ledger`;
  const isTaken = await access(candidate).then(
    () => true,
    () => false,
  );
  return isTaken ? free(path, count + 1) : candidate;
}
