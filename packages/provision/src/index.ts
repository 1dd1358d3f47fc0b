export { type BeginOptions, beginRun, type RunInputOptions } from './engine/beginRun.ts';
export {
  createEntryHandler,
  type EntryHandler,
  type EntryHandlerOptions,
  type Handled,
} from './engine/entryHandler.ts';
export type { EventListener, ProvisionEvent } from './engine/events.ts';
export type { Limits } from './engine/limits.ts';
export { type PlannedEntry, planRun } from './engine/planRun.ts';
export { type ProvisionOptions, provision, type ResumeOptions, resumeRun, settleRun } from './engine/provision.ts';
export type { ProvisionRun } from './engine/provisionRun.ts';
export type { Stop, StopReason } from './engine/runGate.ts';
export type { Summary } from './engine/summary.ts';
export { ProvisionUsageError } from './engine/usageError.ts';
export type { WorkshopOptions } from './engine/workshop.ts';
export type { Counts } from './entry/counts.ts';
export { emailKey } from './entry/emailKey.ts';
export type { Entry } from './entry/entry.ts';
export type { EntryOutcome, OutcomeName, Verdict } from './entry/outcome.ts';
export { outcomeOf } from './entry/outcomeOf.ts';
export { type Attempt, type AttemptResult, type EntryState, type Phase, phaseOf } from './entry/state.ts';
export { InputError, type InputProblem } from './input/inputError.ts';
export { readCsv } from './input/readCsv.ts';
export { type InputOptions, readEntries } from './input/readEntries.ts';
export { readJsonLines } from './input/readJsonLines.ts';
export type { EntryInput } from './input/row.ts';
export { type ExportedKeys, type ExportOptions, exportKeys } from './keys/exportKeys.ts';
export { ImportError, type ImportOptions, importKey } from './keys/importKey.ts';
export { type ImportSealedOptions, importSealedKey } from './keys/importSealedKey.ts';
export { type RedeliverOptions, redeliverKeys } from './keys/redeliverKeys.ts';
export { type FileLedgerOptions, fileLedger } from './ledger/file/fileLedger.ts';
export type * from './ledger/ledger.ts';
export { LedgerError, type LedgerProblem } from './ledger/ledgerError.ts';
export { type LedgerView, listLedgers, type RunView, readLedger } from './ledger/readLedger.ts';
export { identitiesIn } from './seal/age.ts';
export type { SealOptions } from './seal/keyring.ts';
export type { KeyFacts, KeyInHand, KeyOrigin, SealedKey } from './seal/sealedKey.ts';
export { stateFolder } from './seal/spill.ts';
export type { ProvisioningClient } from './service/partnerService.ts';
export { type CommandSinkOptions, commandSink } from './sinks/commandSink.ts';
export { fileSink } from './sinks/fileSink.ts';
export { sealedSink } from './sinks/sealedSink.ts';
export { type Sink, SinkError } from './sinks/sink.ts';
export { sinkFrom } from './sinks/sinkFrom.ts';
export { type VaultSinkOptions, vaultSink } from './sinks/vaultSink.ts';
export type { Clock } from './time/clock.ts';
