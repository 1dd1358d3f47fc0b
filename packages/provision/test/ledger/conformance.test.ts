import { join } from 'node:path';
import { describe, test } from 'vitest';
import { fileLedger } from '../../src/index.ts';
import { ledgerCases, memoryLedger } from '../../src/testing.ts';
import { temporaryFolder } from '../support/world.ts';

describe('a ledger in a file', () => {
  const open = async () => {
    const path = join(temporaryFolder(), 'customers.ledger');
    const ledger = fileLedger(path);
    const reopen = async () => {
      await ledger.close();
      const next = fileLedger(path);
      await next.begin();
      return next;
    };
    return { ledger, reopen };
  };
  for (const { name, run } of ledgerCases(open)) test(name, run);
});

describe('a ledger in memory', () => {
  for (const { name, run } of ledgerCases(async () => ({ ledger: memoryLedger() }))) test(name, run);
});
