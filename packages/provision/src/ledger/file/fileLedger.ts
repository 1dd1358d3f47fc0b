import { randomUUID } from 'node:crypto';
import { type Disk, type DiskFile, isCode, nodeDisk } from '../../disk/disk.ts';
import { holdLasts } from '../../entry/claimOn.ts';
import type { EntryEvent } from '../../entry/record.ts';
import { phaseOf } from '../../entry/state.ts';
import { textOf } from '../../entry/textOf.ts';
import { steadyNow } from '../../time/clock.ts';
import { Book, type LedgerRecord } from '../book.ts';
import type { Baseline, Ledger, Release, RunInput, RunState, Session } from '../ledger.ts';
import { LedgerError } from '../ledgerError.ts';
import { chainStart, decode, encodeLine } from './lines.ts';
import { type Lock, takeLock } from './lock.ts';
import { Log } from './log.ts';
import { Reserve } from './reserve.ts';
import { ResumeKeys } from './resumeKeys.ts';

/** Options of `fileLedger`. */
export interface FileLedgerOptions {
  /** Takes the ledger from a process that may still run, on another computer or in another container. Default: false. */
  breakLock?: boolean;
  /**
   * How long entries are left alone that the process of a broken lock may be at work on, ms. Default: 420,000, the
   * timeout of a creation and the quiet period.
   */
  expiresAfter?: number;
  /** Told in words what was repaired. Default: nothing. */
  onNotice?: (notice: string) => void;
}

/** What a file ledger stands on. Tests replace it. */
export interface LedgerGround {
  disk: Disk;
  takeLock: (path: string, options: { breakLock?: boolean }) => Promise<Lock>;
  now: () => number;
}

const thisComputer: LedgerGround = { disk: nodeDisk, takeLock, now: steadyNow };

/**
 * A ledger in a file: JSON lines, append-only, mode 0600, one process at a time. Nothing is opened before the run begins.
 * Copying the file while no run is active is a backup.
 *
 * @example provision(client, entries, { ledger: fileLedger('customers.ledger'), sink: fileSink('keys.jsonl') })
 */
export function fileLedger(path: string, options: FileLedgerOptions = {}): Ledger {
  return new FileLedger(path, options, thisComputer);
}

/** What is there from `begin` to `close`. */
interface Opened {
  path: string;
  book: Book;
  log: Log;
  lock: Lock;
  file: DiskFile;
  reserve: Reserve;
}

export class FileLedger implements Ledger {
  readonly #path: string;
  readonly #options: FileLedgerOptions;
  readonly #ground: LedgerGround;
  readonly resumeKeys: ResumeKeys;
  #opened: Opened | undefined;

  constructor(path: string, options: FileLedgerOptions, ground: LedgerGround) {
    this.#path = path;
    this.#options = options;
    this.#ground = ground;
    this.resumeKeys = new ResumeKeys(ground.disk, path);
  }

  async begin(input?: RunInput): Promise<RunState> {
    const path = await this.#ground.disk.resolve(this.#path);
    const { breakLock = false } = this.#options;
    const lock = await this.#ground.takeLock(path, { breakLock });
    try {
      this.#opened = await this.#open(path, lock, input);
      return this.#opened.book.run();
    } catch (error) {
      await lock.release();
      throw error instanceof LedgerError ? error : cannotOpen(path, error);
    }
  }

  async run(): Promise<RunState> {
    return this.#use().book.run();
  }

  async session(session: Session): Promise<void> {
    await this.#record({ type: 'session', ...session });
  }

  async claim(entry: number, worker: string) {
    const { expiresAfter = holdLasts } = this.#options;
    // One process has the ledger, so whoever held an entry before is gone, unless its lock was broken.
    return this.#use().book.claim(entry, { worker, now: this.#ground.now(), expiresAfter, isGone: () => false });
  }

  async intent(entry: number, epoch: number, groupId: string | null): Promise<void> {
    const event: EntryEvent = { type: 'intent', entry, epoch, groupId, at: this.#ground.now() };
    if (this.#use().book.accepts(event)) await this.#record(event);
    else throw new LedgerError('stale-claim', `Another worker has entry ${entry}: nothing was sent for it.`);
  }

  async seal(entry: number, key: Extract<EntryEvent, { type: 'sealed' }>['key']): Promise<void> {
    await this.#recordNew({ type: 'sealed', entry, key });
  }

  async delivered(entry: number, applicationKeyId: string, ref: string): Promise<void> {
    await this.#recordNew({ type: 'delivered', entry, applicationKeyId, ref });
  }

  async settle(
    entry: number,
    epoch: number,
    verdict: Extract<EntryEvent, { type: 'verdict' }>['verdict'],
  ): Promise<boolean> {
    return this.#recordNew({ type: 'verdict', entry, epoch, verdict });
  }

  async release(entry: number, epoch: number, release: Release): Promise<void> {
    const event: EntryEvent = { type: 'release', entry, epoch, ...release };
    const { book, log } = this.#use();
    // A release that is lost costs a listing, so nobody waits for the disk.
    if (book.apply(event)) log.append(event, { isDurable: false }).catch(() => {});
  }

  async baseline(groupId: string, baseline: Baseline): Promise<void> {
    await this.#record({ type: 'baseline', groupId, ...baseline });
  }

  async closeGroup(groupId: string, code: string): Promise<void> {
    if (this.#use().book.run().closedGroups.has(groupId)) return;
    await this.#record({ type: 'closed', groupId, code });
  }

  async entry(entry: number) {
    return this.#use().book.state(entry);
  }

  async *entries() {
    yield* this.#use().book.states;
  }

  async end(): Promise<void> {
    const { book } = this.#use();
    if (!book.states.every((state) => phaseOf(state) === 'final')) return;
    await this.#record({ type: 'end', at: this.#ground.now() });
    await this.resumeKeys.remove();
  }

  async close(): Promise<void> {
    const opened = this.#opened;
    if (!opened) return;
    await opened.log.drain();
    opened.log.fail(new LedgerError('closed', `${opened.path} is closed.`));
    this.#opened = undefined;
    try {
      await opened.file.close();
      await opened.reserve.free();
    } finally {
      await opened.lock.release();
    }
  }

  async #open(path: string, lock: Lock, input: RunInput | undefined): Promise<Opened> {
    const { disk } = this.#ground;
    const book = new Book();
    const bytes = await disk.read(path);
    const before = bytes && bytes.length > 0 ? decode(bytes, path) : undefined;
    if (before?.isTorn)
      this.#options.onNotice?.(`The last line of ${path} was not written to its end, and is left out.`);
    for (const record of before?.records ?? []) book.apply(record);
    if (book.isEmpty && !input) throw new LedgerError('missing', `There is no ledger at ${path}.`);

    const added = input ? this.#recordsOf(book, input) : [];
    const lines = encodeAll(added, before?.chain ?? chainStart);
    const text = Buffer.concat([before?.good ?? Buffer.alloc(0), Buffer.from(lines.text)]);
    const reserve = new Reserve(disk, path);
    await reserve.make();
    // A new file, renamed into place: all of the input is there or nothing, and no descriptor is used again that failed.
    const file = await replaceFile(disk, path, text);
    for (const record of added) book.apply(record);
    if (lock.wasBroken) holdWhatMayBeRunning(book);
    const log = new Log({
      file,
      path,
      length: text.length,
      chain: lines.chain,
      freeReserve: () => reserve.free(),
      requireLock: () => lock.require(),
    });
    return { path, book, log, lock, file, reserve };
  }

  #recordsOf(book: Book, input: RunInput): LedgerRecord[] {
    const entries = book.additions(input);
    if (!book.isEmpty) return entries;
    return [{ type: 'run', version: 1, ...input.header, run: randomUUID(), startedAt: this.#ground.now() }, ...entries];
  }

  /** Records what is accepted; `false`: it was known, or comes too late. */
  async #recordNew(event: EntryEvent): Promise<boolean> {
    return this.#use().book.accepts(event) ? this.#record(event) : false;
  }

  /** Makes a record durable, and only then true. */
  async #record(record: LedgerRecord): Promise<boolean> {
    const { log, book } = this.#use();
    await log.append(record);
    return book.apply(record);
  }

  #use(): Opened {
    if (this.#opened) return this.#opened;
    throw new LedgerError('closed', `${this.#path} is not open.`);
  }
}

function encodeAll(records: readonly LedgerRecord[], start: string): { text: string; chain: string } {
  let chain = start;
  let text = '';
  for (const record of records) {
    const encoded = encodeLine(record, chain);
    chain = encoded.chain;
    text += encoded.line;
  }
  return { text, chain };
}

async function replaceFile(disk: Disk, path: string, bytes: Buffer): Promise<DiskFile> {
  const beside = `${path}.new`;
  const file = await disk.open(beside, { fresh: true });
  try {
    await file.write(bytes, 0);
    await file.sync();
    await disk.rename(beside, path);
    await disk.syncFolder(path);
    return file;
  } catch (error) {
    await file.close();
    throw error;
  }
}

/** The process whose lock was broken may be at work on these: they are left alone until its requests have ended. */
function holdWhatMayBeRunning(book: Book): void {
  const worker = book.run().sessions.at(-1)?.worker ?? '';
  for (const { number, epoch, attempts } of book.states) {
    const last = attempts.at(-1);
    if (last?.result === 'in-flight')
      book.apply({ type: 'claim', entry: number, epoch: epoch + 1, worker, at: last.at });
  }
}

function cannotOpen(path: string, cause: unknown): LedgerError {
  if (isCode(cause, 'ENOSPC', 'EDQUOT'))
    return new LedgerError('disk-full', `The disk of ${path} is full. Free some space, then start again.`, cause);
  const reason = textOf(cause);
  return new LedgerError('failed', `${path} cannot be opened (${reason}). Nothing was sent.`, cause);
}
