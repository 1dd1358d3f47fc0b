import type { KeyInHand } from '../seal/sealedKey.ts';

/**
 * Where keys are kept in the end. A key may be put more than once: an implementation stores it once per
 * `applicationKeyId`. It must pass `sinkCases` of `@b2-partner/provision/testing`.
 */
export interface Sink {
  /** Names it in the ledger, such as `file:keys.jsonl`. Without secrets. */
  readonly name: string;
  /** The ledger itself is the store: nothing is put anywhere else. */
  readonly isLedger?: boolean;
  /** Stores a canary and reads it back, before the first account is created. Rejects when it cannot. */
  check(): Promise<void>;
  /** Stores a key; it is durable when this resolves. `ref` says where it is. */
  put(key: KeyInHand): Promise<{ ref: string }>;
  /** Lets go of files and connections. */
  close?(): Promise<void>;
}

/** A sink cannot store keys. The message holds none. */
export class SinkError extends Error {
  override readonly name = 'SinkError';

  constructor(message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
  }
}
