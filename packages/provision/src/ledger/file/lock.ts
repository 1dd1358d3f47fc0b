import { randomUUID } from 'node:crypto';
import { link, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { isCode } from '../../disk/disk.ts';
import { fateOf, type ProcessId, thisProcess } from '../../host/place.ts';
import { LedgerError } from '../ledgerError.ts';

/** Who holds a lock. */
interface Holder extends ProcessId {
  host: string;
  id: string;
}

/** Keeps other processes away from a ledger. */
export interface Lock {
  /** Whether the lock of a process was broken that may still be at work. */
  wasBroken: boolean;
  /** @throws {LedgerError} when another process has broken it. */
  require(): Promise<void>;
  release(): Promise<void>;
}

/**
 * Takes the lock of a ledger. One that a killed process left behind is taken over when that process is certainly gone.
 *
 * @throws {LedgerError} while another process has it, or may have it.
 */
export async function takeLock(ledger: string, { breakLock = false } = {}): Promise<Lock> {
  const path = `${ledger}.lock`;
  const own = thisHolder();
  let wasBroken = false;
  while (!(await make(path, own))) {
    const holder = await readHolder(path);
    if (holder === undefined) continue;
    const fate = fateOf(holder);
    if (fate !== 'gone' && !breakLock) throw inUse(ledger, holder, fate);
    wasBroken ||= fate !== 'gone';
    await removeExactly(path, holder);
  }
  // An inode's number alone may be given to the next lock.
  const { ino, mtimeNs } = await stat(path, { bigint: true });
  return {
    wasBroken,
    async require() {
      const found = await stat(path, { bigint: true }).catch(() => undefined);
      if (found?.ino !== ino || found.mtimeNs !== mtimeNs)
        throw new LedgerError('failed', `Another process has broken the lock of ${ledger}, so this one has stopped.`);
    },
    async release() {
      if ((await readHolder(path))?.id === own.id) await rm(path, { force: true });
    },
  };
}

function thisHolder(): Holder {
  return { ...thisProcess(), host: hostname(), id: randomUUID() };
}

/** Makes the lock, unless there is one. It appears as a whole: nobody reads half of it. */
async function make(path: string, holder: Holder): Promise<boolean> {
  const beside = `${path}.${holder.id}`;
  try {
    await writeFile(beside, JSON.stringify(holder), { mode: 0o600 });
    await link(beside, path);
    return true;
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    throw error;
  } finally {
    await rm(beside, { force: true });
  }
}

async function readHolder(path: string): Promise<Holder | undefined> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Holder;
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined;
    // A power cut leaves an empty one: whose it was cannot be known.
    if (error instanceof SyntaxError) return { pid: 0, host: 'unknown', place: '', start: '', id: '' };
    throw error;
  }
}

/** Removes a lock, but not one that somebody else has taken in between. */
async function removeExactly(path: string, holder: Holder): Promise<void> {
  const guard = `${path}.${holder.id || 'empty'}.stale`;
  // Whoever makes the guard removes the lock; the others come back and look again.
  if (!(await make(guard, thisHolder()))) {
    const remover = await readHolder(guard);
    if (remover && fateOf(remover) === 'gone') await rm(guard, { force: true });
    return;
  }
  try {
    if ((await readHolder(path))?.id === holder.id) await rm(path, { force: true });
  } finally {
    await rm(guard, { force: true });
  }
}

function inUse(ledger: string, { pid, host }: Holder, fate: 'alive' | 'elsewhere'): LedgerError {
  if (fate === 'alive')
    return new LedgerError(
      'locked',
      `${ledger} is in use by process ${pid} on ${host}. Wait for it, or stop it first.`,
    );
  return new LedgerError(
    'locked',
    `${ledger} may be in use by process ${pid} on ${host}: from here it cannot be known whether that process still runs, on another computer, in another container or before a restart. If it certainly does not, use --break-lock (\`breakLock: true\`).`,
  );
}
