import { randomUUID } from 'node:crypto';
import { link, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { isCode } from '../disk/disk.ts';
import { fateOf, type ProcessId, thisProcess } from './place.ts';

/** Who holds a lock. */
interface Holder extends ProcessId {
  host: string;
  id: string;
}

/** A lock that this process has. */
export interface HeldLock {
  /** Whether the lock of a process was broken that may still be at work. */
  wasBroken: boolean;
  /** Whether no other process has broken it. */
  isHeld(): Promise<boolean>;
  release(): Promise<void>;
}

/** Another process has the lock. */
export interface TakenLock {
  holder: { pid: number; host: string };
  /** `elsewhere`: whether it still runs cannot be known from here. */
  fate: 'alive' | 'elsewhere';
}

/**
 * Takes a lock file. One that a killed process left behind is taken over when that process is certainly gone, and with
 * `breakLock` also when that cannot be known.
 */
export async function tryLock(path: string, { breakLock = false } = {}): Promise<HeldLock | TakenLock> {
  const own = thisHolder();
  let wasBroken = false;
  while (!(await make(path, own))) {
    const holder = await readHolder(path);
    if (holder === undefined) continue;
    const fate = fateOf(holder);
    if (fate !== 'gone' && !breakLock) return { holder, fate };
    wasBroken ||= fate !== 'gone';
    await removeExactly(path, holder);
  }
  // An inode's number alone may be given to the next lock.
  const { ino, mtimeNs } = await stat(path, { bigint: true });
  return {
    wasBroken,
    async isHeld() {
      const found = await stat(path, { bigint: true }).catch(() => undefined);
      return found?.ino === ino && found.mtimeNs === mtimeNs;
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
