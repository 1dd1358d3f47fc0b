export type { Connection } from './ledger/postgres/connection.ts';
export { type Migrated, migrateLedger } from './ledger/postgres/migrations.ts';
export { listOpenEntries } from './ledger/postgres/openEntries.ts';
export { type PostgresLedgerOptions, postgresLedger } from './ledger/postgres/postgresLedger.ts';
export {
  type PostgresTokenStore,
  type PostgresTokenStoreOptions,
  postgresTokenStore,
} from './ledger/postgres/tokenStore.ts';
