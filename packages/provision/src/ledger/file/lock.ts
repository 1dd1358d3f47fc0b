import { type TakenLock, tryLock } from '../../host/processLock.ts';
import { LedgerError } from '../ledgerError.ts';

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
export async function takeLock(ledger: string, options: { breakLock?: boolean } = {}): Promise<Lock> {
  const lock = await tryLock(`${ledger}.lock`, options);
  if ('holder' in lock) throw inUse(ledger, lock);
  const { wasBroken, isHeld, release } = lock;
  return {
    wasBroken,
    release,
    async require() {
      if (await isHeld()) return;
      throw new LedgerError('failed', `Another process has broken the lock of ${ledger}, so this one has stopped.`);
    },
  };
}

function inUse(ledger: string, { holder: { pid, host }, fate }: TakenLock): LedgerError {
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
