export { type MemoryLedgerOptions, memoryLedger } from './ledger/memoryLedger.ts';
