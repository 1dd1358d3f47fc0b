import { randomBytes, randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { type ProcessId, thisProcess } from '../host/place.ts';
import type { Ledger, RunHeader, Session } from '../ledger/ledger.ts';
import { decryptWith, encryptFor } from './age.ts';
import type { SealedKey } from './sealedKey.ts';
import { openSealed, Sealer } from './sealer.ts';

/** How keys are sealed in the ledger. */
export interface SealOptions {
  /** Age recipients (`age1…`) that can open every key. Default: none. */
  recipients?: readonly string[];
  /** Keep no resume key: only the recipients can open a key after a restart. Default: false. */
  only?: boolean;
  /** Age identities (`AGE-SECRET-KEY-1…`) that open what other processes sealed. Default: none. */
  identities?: readonly string[];
}

/** How a run seals: as it is asked to, otherwise as it was begun. */
export function sealingOf(
  { recipients, only, identities = [] }: SealOptions = {},
  { options = {} }: Pick<RunHeader, 'options'>,
): Required<SealOptions> {
  return {
    recipients: recipients ?? options.recipients ?? [],
    only: only ?? options.sealOnly ?? false,
    identities,
  };
}

/** Seals with a data key of its own, and opens what this and earlier processes sealed. */
export class Keyring {
  /** Names this process as a worker, and its data key. */
  readonly worker = randomUUID();
  #options: SealOptions;
  readonly #dataKeys = new Map<string, Buffer>();
  #run = '';
  #ownKey: Buffer | undefined;
  #sealer: Sealer | undefined;

  constructor(options: SealOptions = {}) {
    this.#options = options;
  }

  /** Reads the data keys of earlier processes. */
  async load(ledger: Pick<Ledger, 'run' | 'resumeKeys'>): Promise<void> {
    const { header, sessions } = await ledger.run();
    this.#run = header.run;
    this.#options = sealingOf(this.#options, header);
    for (const [worker, key] of (await ledger.resumeKeys?.read(header.run)) ?? []) this.#dataKeys.set(worker, key);
    await this.#unwrap(sessions);
  }

  /** Makes the data key of this process; durable, with its session, when it resolves. May be tried again when it fails. */
  async begin(ledger: Ledger, session: Omit<Session, 'worker' | 'wrapped' | 'host' | keyof ProcessId>): Promise<void> {
    if (this.#sealer) return;
    const { recipients = [], only = false } = this.#options;
    // Always the same: what was recorded by a try that failed must open what the next one seals.
    this.#ownKey ??= randomBytes(32);
    const dataKey = this.#ownKey;
    if (!only) await ledger.resumeKeys?.add(this.#run, this.worker, dataKey);
    const file = recipients.length > 0 ? await encryptFor(recipients, dataKey) : undefined;
    const wrapped = file && { wrapped: Buffer.from(file).toString('base64') };
    await ledger.session({ worker: this.worker, ...wrapped, ...session, ...thisProcess(), host: hostname() });
    this.#dataKeys.set(this.worker, dataKey);
    this.#sealer = new Sealer(this.#run, this.worker, dataKey);
  }

  /** The ID of the run. */
  get run(): string {
    return this.#run;
  }

  get sealer(): Sealer {
    if (!this.#sealer) throw new Error('The keyring has not begun.');
    return this.#sealer;
  }

  /** The secret half of a sealed key; `undefined` when nothing here opens it. */
  open(entry: number, sealed: SealedKey): string | undefined {
    const dataKey = this.#dataKeys.get(sealed.dataKey);
    return dataKey && openSealed(this.#run, entry, sealed, dataKey);
  }

  /** Forgets the data keys. */
  close(): void {
    for (const key of this.#dataKeys.values()) key.fill(0);
    this.#dataKeys.clear();
    this.#ownKey = undefined;
    this.#sealer = undefined;
  }

  async #unwrap(sessions: readonly Session[]): Promise<void> {
    const { identities = [] } = this.#options;
    for (const { worker, wrapped } of identities.length > 0 ? sessions : []) {
      if (!wrapped || this.#dataKeys.has(worker)) continue;
      const key = await decryptWith(identities, Buffer.from(wrapped, 'base64'));
      if (key) this.#dataKeys.set(worker, Buffer.from(key));
    }
  }
}
