import { readFile } from 'node:fs/promises';
import { identitiesIn, type ResumeOptions } from '@b2-partner/provision';
import type { Context } from '../context.ts';
import { usageError } from '../errors/cliError.ts';
import { type LedgerRef, ledgerOf } from './ledgerRef.ts';
import type { RunValues } from './runOptions.ts';
import { sinkOf } from './sinkOf.ts';

/** The options of a run, from its flags. @throws {CliError} for flags that cannot be */
export async function runSettings(context: Context, ref: LedgerRef, values: RunValues): Promise<ResumeOptions> {
  const { signal } = context;
  const { keys, sealTo, sealOnly, identity, breakLock = false, quietPeriod, concurrency } = values;
  if (sealOnly && sealTo === undefined)
    throw usageError('--seal-only needs --seal-to: somebody must be able to open the keys.');
  const seal = {
    ...(sealTo && { recipients: sealTo }),
    ...(sealOnly && { only: true }),
    ...(identity !== undefined && { identities: await readIdentities(identity) }),
  };
  return {
    ledger: await ledgerOf(ref, context, { breakLock }),
    sink: sinkOf(keys),
    ...(Object.keys(seal).length > 0 && { seal }),
    ...(quietPeriod !== undefined && { quiet: quietPeriod * 1000 }),
    ...(concurrency !== undefined && { concurrency }),
    signal,
  };
}

/** The identities in a file. @throws {CliError} when it cannot be read */
export async function readIdentities(path: string): Promise<string[]> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw usageError(`The identity file ${path} cannot be read (${error.code}).`);
  });
  return identitiesIn(text);
}
