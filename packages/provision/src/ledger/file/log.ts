import { type DiskFile, isCode } from '../../disk/disk.ts';
import { textOf } from '../../entry/textOf.ts';
import type { LedgerRecord } from '../book.ts';
import { LedgerError } from '../ledgerError.ts';
import { encodeLine } from './lines.ts';

/** A record on its way to the disk. */
interface Pending {
  record: LedgerRecord;
  isDurable: boolean;
  resolve: () => void;
  reject: (error: LedgerError) => void;
}

/** What the log needs besides its file. */
export interface LogOptions {
  file: DiskFile;
  path: string;
  /** The length of the file. */
  length: number;
  /** The checksum that the next line chains to. */
  chain: string;
  /** Frees the space that was set aside; `false` when there is none. */
  freeReserve: () => Promise<boolean>;
  /** Rejects when the ledger belongs to another process by now. */
  requireLock: () => Promise<void>;
}

/** Appends records to the ledger file. What arrives while the disk is busy is written and made durable together. */
export class Log {
  readonly #options: LogOptions;
  #length: number;
  #chain: string;
  #queue: Pending[] = [];
  #flushing: Promise<void> | undefined;
  #failure: LedgerError | undefined;
  #isFull = false;

  constructor(options: LogOptions) {
    this.#options = options;
    this.#length = options.length;
    this.#chain = options.chain;
  }

  /** Appends a record; resolves when it is durable if it has to be, otherwise when it is written. */
  append(record: LedgerRecord, { isDurable = true } = {}): Promise<void> {
    if (this.#failure) return Promise.reject(this.#failure);
    // On a full disk, what is left of it belongs to keys that are on their way.
    if (this.#isFull && record.type === 'intent') return Promise.reject(this.#diskFull());
    return new Promise((resolve, reject) => {
      this.#queue.push({ record, isDurable, resolve, reject });
      this.#flushing ??= this.#flush();
    });
  }

  /** Resolves when everything is written, or failed. */
  async drain(): Promise<void> {
    while (this.#flushing !== undefined) await this.#flushing;
  }

  /** Nothing more is taken. */
  fail(failure: LedgerError): void {
    this.#failure ??= failure;
  }

  async #flush(): Promise<void> {
    // One turn of the event loop, so that what belongs together arrives.
    await Promise.resolve();
    while (this.#queue.length > 0) {
      const batch = this.#queue;
      this.#queue = [];
      await this.#writeOrReject(batch);
    }
    this.#flushing = undefined;
  }

  async #writeOrReject(batch: Pending[]): Promise<void> {
    try {
      if (this.#failure) throw this.#failure;
      await this.#options.requireLock();
      await this.#write(batch);
    } catch (error) {
      if (isCode(error, 'ENOSPC', 'EDQUOT')) return this.#makeRoom(batch);
      this.#giveUp(batch, error);
    }
  }

  /** Writes the batch a second time where the reserve was, without the intents: nothing was sent for them. */
  async #makeRoom(batch: Pending[]): Promise<void> {
    const wasFull = this.#isFull;
    this.#isFull = true;
    try {
      await this.#options.file.truncate(this.#length);
      const isFreed = !wasFull && (await this.#options.freeReserve());
      const kept = batch.filter(({ record }) => isFreed && record.type !== 'intent');
      for (const pending of batch) if (!kept.includes(pending)) pending.reject(this.#diskFull());
      if (kept.length > 0) await this.#writeOrReject(kept);
    } catch (error) {
      this.#giveUp(batch, error);
    }
  }

  async #write(batch: Pending[]): Promise<void> {
    const { file } = this.#options;
    let chain = this.#chain;
    let text = '';
    for (const { record } of batch) {
      const encoded = encodeLine(record, chain);
      text += encoded.line;
      chain = encoded.chain;
    }
    const bytes = Buffer.from(text);
    await file.write(bytes, this.#length);
    if (batch.some(({ isDurable }) => isDurable)) await syncOrFail(file, this.#options.path);
    this.#length += bytes.length;
    this.#chain = chain;
    for (const { resolve } of batch) resolve();
  }

  // A kernel reports a failed write once and then forgets it, so this file is never trusted again.
  #giveUp(batch: Pending[], error: unknown): void {
    const failure = error instanceof LedgerError ? error : failed(this.#options.path, error);
    this.fail(failure);
    for (const { reject } of [...batch, ...this.#queue]) reject(failure);
    this.#queue = [];
  }

  #diskFull(): LedgerError {
    return new LedgerError(
      'disk-full',
      `The disk of ${this.#options.path} is full. Free some space and resume the run.`,
    );
  }
}

/** What goes wrong here is no lack of space to make room for: the data may be lost already. */
async function syncOrFail(file: DiskFile, path: string): Promise<void> {
  try {
    await file.sync();
  } catch (error) {
    throw failed(path, error);
  }
}

function failed(path: string, cause: unknown): LedgerError {
  const reason = textOf(cause);
  return new LedgerError(
    'failed',
    `${path} cannot be written (${reason}). Check the disk, then resume the run.`,
    cause,
  );
}
