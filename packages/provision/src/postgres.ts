export type { Connection } from './ledger/postgres/connection.ts';
export { type Migrated, migrateLedger } from './ledger/postgres/migrations.ts';
export { type PostgresLedgerOptions, postgresLedger } from './ledger/postgres/postgresLedger.ts';
