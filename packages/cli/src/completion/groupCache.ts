import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Terminal } from '../terminal/terminal.ts';

/** What a shell offers for a Group. */
export interface CachedGroup {
  groupId: string;
  groupName: string;
}

interface Cache {
  /** Whose Groups they are. */
  owner: string;
  /** When they were listed, in milliseconds since 1970. */
  at: number;
  groups: CachedGroup[];
}

/** How long the names of Groups are offered without asking the service again, in milliseconds. */
const lifetime = 5 * 60_000;

/** The Groups of the cache; undefined when they are old, of somebody else, or not there. */
export async function readGroupCache(
  terminal: Pick<Terminal, 'env'>,
  owner: string,
  now: number,
): Promise<CachedGroup[] | undefined> {
  try {
    const cache = JSON.parse(await readFile(cachePath(terminal), 'utf8')) as Cache;
    const isFresh = cache.owner === owner && now - cache.at < lifetime && now >= cache.at;
    return isFresh ? cache.groups : undefined;
  } catch {
    // No cache, or not one of ours: ask the service.
    return undefined;
  }
}

export async function writeGroupCache(
  terminal: Pick<Terminal, 'env'>,
  owner: string,
  at: number,
  groups: CachedGroup[],
): Promise<void> {
  const path = cachePath(terminal);
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const cache: Cache = { owner, at, groups };
  await writeFile(path, JSON.stringify(cache), { mode: 0o600 });
}

export async function deleteGroupCache(terminal: Pick<Terminal, 'env'>): Promise<void> {
  await rm(cachePath(terminal), { force: true });
}

function cachePath({ env }: Pick<Terminal, 'env'>): string {
  return join(env.XDG_CACHE_HOME || join(env.HOME || homedir(), '.cache'), 'b2-partner', 'groups.json');
}
