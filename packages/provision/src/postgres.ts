export type { Connection } from './ledger/postgres/connection.ts';
export { listPostgresRuns, type PostgresRun } from './ledger/postgres/listRuns.ts';
export { type Migrated, type MigrateOptions, migrateLedger } from './ledger/postgres/migrations.ts';
export { listOpenEntries } from './ledger/postgres/openEntries.ts';
export { type PostgresLedgerOptions, postgresLedger } from './ledger/postgres/postgresLedger.ts';
export {
  type PostgresTokenStore,
  type PostgresTokenStoreOptions,
  postgresTokenStore,
} from './ledger/postgres/tokenStore.ts';
export { type RunProgress, type WatchOptions, watchRun } from './ledger/postgres/watchRun.ts';
