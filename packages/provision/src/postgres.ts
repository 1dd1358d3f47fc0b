export type { Connection } from './ledger/postgres/connection.ts';
export { type Migrated, migrateLedger } from './ledger/postgres/migrations.ts';
export { type PostgresLedgerOptions, postgresLedger } from './ledger/postgres/postgresLedger.ts';
export { listOpenEntries, listPostgresRuns, type PostgresRun } from './ledger/postgres/runs.ts';
export {
  type PostgresTokenStore,
  type PostgresTokenStoreOptions,
  postgresTokenStore,
} from './ledger/postgres/tokenStore.ts';
export { type RunProgress, type WatchOptions, watchRun } from './ledger/postgres/watchRun.ts';
