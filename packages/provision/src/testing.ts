export { type MemoryLedgerOptions, memoryLedger } from './ledger/memoryLedger.ts';
export { type ConformanceCase, type LedgerUnderTest, ledgerCases } from './testing/ledgerCases.ts';
export { type SinkUnderTest, sinkCases } from './testing/sinkCases.ts';
