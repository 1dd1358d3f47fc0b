import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type HeldLock, tryLock } from '../host/processLock.ts';
import { type Clock, systemClock } from '../time/clock.ts';
import { SinkError } from './sink.ts';

/** How long another process may have the file, ms. */
const patience = 60_000;

/** Does something with a file while no other process does. */
export type FileTurn = <T>(path: string, action: () => Promise<T>) => Promise<T>;

/** Takes turns with the other processes of this computer that write to the file. */
export function fileTurns(clock: Clock = systemClock): FileTurn {
  return async (path, action) => {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const lock = await waitForLock(path, clock);
    try {
      return await action();
    } finally {
      await lock.release();
    }
  };
}

async function waitForLock(path: string, clock: Clock): Promise<HeldLock> {
  const until = clock.now() + patience;
  for (;;) {
    const lock = await tryLock(`${path}.lock`);
    if (!('holder' in lock)) return lock;
    if (clock.now() >= until)
      throw new SinkError(
        `Another process has held ${path}.lock for a long time. If none writes to ${path}, remove that file.`,
      );
    await clock.sleep(10);
  }
}
