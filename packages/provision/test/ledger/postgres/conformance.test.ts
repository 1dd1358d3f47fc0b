import { test } from 'vitest';
import { migrateLedger, postgresLedger } from '../../../src/postgres.ts';
import { ledgerCases } from '../../../src/testing.ts';
import { withPostgres } from '../../support/postgres.ts';

withPostgres('a ledger in PostgreSQL', (server) => {
  const open = async () => {
    const connection = await server.createDatabase();
    await migrateLedger(connection);
    const ledger = postgresLedger({ connection });
    const reopen = async () => {
      const { header } = await ledger.run();
      await ledger.close();
      const next = postgresLedger({ connection, run: header.run });
      await next.begin();
      return next;
    };
    return { ledger, reopen };
  };
  for (const { name, run } of ledgerCases(open)) test(name, run);
});
