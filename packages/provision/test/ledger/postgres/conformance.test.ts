import { isThere, type PostgresServer, startPostgres } from '@b2-partner/servers';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { migrateLedger, postgresLedger } from '../../../src/postgres.ts';
import { ledgerCases } from '../../../src/testing.ts';

describe.runIf(isThere('PostgreSQL'))('a ledger in PostgreSQL', () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server.close());

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
