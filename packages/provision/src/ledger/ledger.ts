import type { Entry } from '../entry/entry.ts';
import type { Verdict } from '../entry/outcome.ts';
import type { AttemptResult, EntryState } from '../entry/state.ts';
import type { SealedKey } from '../seal/sealedKey.ts';

/** A right to work on an entry. Each one has a higher epoch than the one before. */
export interface Claim {
  epoch: number;
  /** The entry as it is with this claim. The worker decides by it, and does not read the entry again first. */
  state: EntryState;
}

/** What a worker knows when it gives an entry back without an outcome. */
export interface Release {
  /** What became of the request of this claim; absent when it made none. */
  result?: Exclude<AttemptResult, 'in-flight'>;
  /** The error code and its message, when the request was rejected. */
  code?: string;
  message?: string;
  /** When the request of this claim ended, ms since 1970. */
  endedAt?: number;
  /** When a listing did not show the account, ms since 1970. */
  absentAt?: number;
}

/** Which of a run's accounts a Group had before the run's first request. */
export interface Baseline {
  /** When the listing began, ms since 1970. */
  at: number;
  /** The part of the input that it was taken for: 0, or the number of the append. */
  batch: number;
  /** The accounts that were there: the number of the entry, and the account. */
  found: readonly { entry: number; accountId: string }[];
}

/** What a run was asked to do: the options that its next processes go by as well. Those that were not given are absent. */
export interface RecordedOptions {
  concurrency?: number;
  maxUndelivered?: number;
  maxAttempts?: number;
  /** ms */
  quiet?: number;
  /** Where the keys go, such as `vault:secret/b2`: for processes that are not told otherwise. */
  sink?: string;
  /** The account that the run is for, where it was known before the first process. */
  adminAccountId?: string;
  /** Made the emails of the entries, when the run began. */
  template?: string;
  /** The age recipients. */
  recipients?: readonly string[];
  /** Whether only the recipients can open a key after a restart. */
  sealOnly?: boolean;
}

/** What a run is about. */
export interface RunHeader {
  /** The ID of the run. */
  run: string;
  /** When it began, ms since 1970. */
  startedAt: number;
  /** The Groups that entries without a Group of their own go to, in this order. */
  groups: readonly string[];
  /** The digest of the input. */
  digest: string;
  /** Defaults for every process that goes on with the run. Absent: no options were given. */
  options?: RecordedOptions;
}

/** One process that works on the run. */
export interface Session {
  /** Names the worker, and its data key. */
  worker: string;
  /** The data key, as an age file for the recipients, base64; absent without recipients. */
  wrapped?: string;
  /** The admin account whose Groups get the members. */
  adminAccountId: string;
  /** The service that it sends to. */
  service: string;
  /** The sink that it delivers to, such as `file:keys.jsonl`. */
  sink: string;
  /** When it began, ms since 1970. */
  startedAt: number;
  pid: number;
  host: string;
  /** Where its process ID means the same, and when it started: what tells whether it still runs. */
  place?: string;
  start?: string;
}

/** What a ledger knows about a run as a whole. */
export interface RunState {
  header: RunHeader;
  sessions: readonly Session[];
  /** By Group, oldest first. */
  baselines: ReadonlyMap<string, readonly Baseline[]>;
  /** The Groups that take no more members, and the error code that says so. */
  closedGroups: ReadonlyMap<string, string>;
  /** How many entries there are. */
  entries: number;
}

/** The input of a run. */
export interface RunInput {
  header: Omit<RunHeader, 'run' | 'startedAt'>;
  entries: readonly Entry[];
  /** Adds the entries that are new to a run that is there already. */
  append: boolean;
}

/** Keeps data keys where a restart of the same run finds them. */
export interface ResumeKeyStore {
  /** The data keys of a run, by worker. */
  read(run: string): Promise<Map<string, Buffer>>;
  /** Adds one; durable when it resolves. */
  add(run: string, worker: string, key: Buffer): Promise<void>;
}

/**
 * The record of a run: what is about to happen, what happened, and the sealed keys. An implementation must pass
 * `ledgerCases` of `@b2-partner/provision/testing`.
 */
export interface Ledger {
  /** Where data keys are kept for a restart. Absent: keys are sealed for age recipients only. */
  readonly resumeKeys?: ResumeKeyStore;
  /** Begins the run, or finds the one that is there; durable when it resolves. Without input, the run must be there. */
  begin(input?: RunInput): Promise<RunState>;
  /** The run as a whole. */
  run(): Promise<RunState>;
  /** Records a process and its data key; durable when it resolves, before it seals anything. */
  session(session: Session): Promise<void>;
  /** Takes an entry to work on: `final` when nothing is left to do, `busy` while somebody else may be at work. */
  claim(entry: number, worker: string): Promise<Claim | 'final' | 'busy'>;
  /** Records that a request is about to be sent; durable when it resolves. Rejects when the claim is not the newest. */
  intent(entry: number, epoch: number, groupId: string | null): Promise<void>;
  /**
   * Keeps a key; durable when it resolves. Never fenced: from anybody, at any time, over any outcome. Idempotent. Rejects
   * at once with the problem `unreachable` when it may work later: the caller keeps the key elsewhere, and tries again.
   */
  seal(entry: number, key: SealedKey): Promise<void>;
  /** Records that the sink has a key; durable when it resolves. Never fenced, idempotent. */
  delivered(entry: number, applicationKeyId: string, ref: string): Promise<void>;
  /** Records an outcome without a key; durable when it resolves. `false`: a newer claim or a key decided already. */
  settle(entry: number, epoch: number, verdict: Verdict): Promise<boolean>;
  /** Gives an entry back without an outcome. */
  release(entry: number, epoch: number, release: Release): Promise<void>;
  /** Records what a Group had before the first request. */
  baseline(groupId: string, baseline: Baseline): Promise<void>;
  /** Records that a Group takes no more members. */
  closeGroup(groupId: string, code: string): Promise<void>;
  /** The state of one entry. */
  entry(entry: number): Promise<EntryState>;
  /** The states of all entries, in order. */
  entries(): AsyncIterable<EntryState>;
  /** Records that the run has ended; what held keys for a restart is removed. */
  end(): Promise<void>;
  /** Finishes what is under way and lets go. */
  close(): Promise<void>;
}
