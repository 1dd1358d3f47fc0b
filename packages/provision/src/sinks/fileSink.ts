import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { type Disk, type DiskFile, modeForOthers, nodeDisk } from '../disk/disk.ts';
import type { KeyInHand } from '../seal/sealedKey.ts';
import { type FileTurn, fileTurns } from './fileTurn.ts';
import { canary, keyJson } from './keyLine.ts';
import { type Sink, SinkError } from './sink.ts';

/**
 * Keeps keys in a file, one JSON object per line and one line per key ID, readable by its owner only. Several runs and
 * processes of one computer may share it.
 *
 * @example fileSink('keys.jsonl')
 */
export function fileSink(path: string): Sink {
  return new FileSink(path, nodeDisk, fileTurns());
}

interface Waiting {
  key: KeyInHand;
  resolve: (stored: { ref: string }) => void;
  reject: (error: unknown) => void;
}

export class FileSink implements Sink {
  readonly name: string;
  readonly #path: string;
  readonly #disk: Disk;
  readonly #turn: FileTurn;
  #open: Promise<{ file: DiskFile; length: number; known: Set<string> }> | undefined;
  #queue: Waiting[] = [];
  #isWriting = false;

  /** `turn`: keeps other processes away. Default: there are none. */
  constructor(path: string, disk: Disk, turn: FileTurn = (_, action) => action()) {
    this.name = `file:${path}`;
    this.#path = resolve(path);
    this.#disk = disk;
    this.#turn = turn;
  }

  async check(): Promise<void> {
    try {
      await this.#inTurn(async () => {
        await this.#opened();
        await this.#probe();
      });
    } catch (error) {
      throw error instanceof SinkError ? error : cannotWrite(this.#path, error);
    }
  }

  /** Writes a file beside this one and reads it back. One that a killed process left is replaced, and removed. */
  async #probe(): Promise<void> {
    const probe = `${this.#path}.canary`;
    const line = `${keyJson(canary(randomUUID()))}\n`;
    try {
      const file = await this.#disk.open(probe, { fresh: true });
      await file.write(Buffer.from(line), 0);
      await file.sync();
      await file.close();
      if (String(await this.#disk.read(probe)) !== line) throw new SinkError('what is read back differs');
    } finally {
      await this.#disk.remove(probe).catch(() => {});
    }
  }

  put(key: KeyInHand): Promise<{ ref: string }> {
    return new Promise((resolve, reject) => {
      this.#queue.push({ key, resolve, reject });
      if (!this.#isWriting) void this.#writeAll();
    });
  }

  async close(): Promise<void> {
    const open = this.#open;
    this.#open = undefined;
    await (await open)?.file.close();
  }

  /** What arrives while the disk is busy is written and made durable together. */
  async #writeAll(): Promise<void> {
    this.#isWriting = true;
    await Promise.resolve();
    while (this.#queue.length > 0) {
      const batch = this.#queue;
      this.#queue = [];
      try {
        await this.#inTurn(() => this.#write(batch.map(({ key }) => key)));
        for (const { key, resolve } of batch) resolve({ ref: `${this.name}#${key.applicationKeyId}` });
      } catch (error) {
        // The file is looked at afresh next time: how much of the batch it has is not known.
        await this.close().catch(() => {});
        for (const { reject } of batch) reject(error instanceof SinkError ? error : cannotWrite(this.#path, error));
      }
    }
    this.#isWriting = false;
  }

  async #write(keys: readonly KeyInHand[]): Promise<void> {
    const open = await this.#opened();
    // One line per key ID, also when one batch has it twice.
    const once = [...new Map(keys.map((key) => [key.applicationKeyId, key])).values()];
    const fresh = once.filter(({ applicationKeyId }) => !open.known.has(applicationKeyId));
    const bytes = Buffer.from(fresh.map((key) => `${keyJson(key)}\n`).join(''));
    if (bytes.length === 0) return;
    await open.file.write(bytes, open.length);
    await open.file.sync();
    open.length += bytes.length;
    for (const { applicationKeyId } of fresh) open.known.add(applicationKeyId);
  }

  /** Does something with the file as it is now: another process may have written to it since, or moved it away. */
  #inTurn<T>(action: () => Promise<T>): Promise<T> {
    return this.#turn(this.#path, async () => {
      const open = await this.#open?.catch(() => undefined);
      if (open && (await this.#disk.length(this.#path)) !== open.length) await this.close();
      return action();
    });
  }

  #opened() {
    this.#open ??= this.#openFile();
    return this.#open;
  }

  async #openFile() {
    try {
      if ((await modeForOthers(this.#path)) !== 0)
        throw new SinkError(`Others can read ${this.#path}, and keys would go into it. Run: chmod 600 ${this.#path}`);
      const bytes = (await this.#disk.read(this.#path)) ?? Buffer.alloc(0);
      const { known, length } = readKeyIds(bytes, this.#path);
      const file = await this.#disk.open(this.#path);
      // A line that was not written to its end: its key is delivered again, because nobody recorded it.
      if (length < bytes.length) await file.truncate(length);
      await this.#disk.syncFolder(this.#path);
      return { file, length, known };
    } catch (error) {
      this.#open = undefined;
      throw error;
    }
  }
}

/** The key IDs in the file, and how much of it is whole. */
function readKeyIds(bytes: Buffer, path: string): { known: Set<string>; length: number } {
  const length = bytes.lastIndexOf(10) + 1;
  const known = new Set<string>();
  const lines = bytes.toString('utf8', 0, length).split('\n').slice(0, -1);
  for (const [index, line] of lines.entries()) known.add(keyIdIn(line, `${path}, line ${index + 1}`));
  if (!`{"applicationKeyId"`.startsWith(bytes.toString('utf8', length, length + 19).slice(0, 19)))
    throw new SinkError(
      `${path} ends with something that is not a key. The file was left unchanged. Choose another file.`,
    );
  return { known, length };
}

function keyIdIn(line: string, where: string): string {
  try {
    const { applicationKeyId } = JSON.parse(line) as { applicationKeyId?: unknown };
    if (typeof applicationKeyId === 'string') return applicationKeyId;
  } catch {
    // Said below: the error of JSON.parse would quote the line.
  }
  throw new SinkError(`${where} is not a key. The file was left unchanged. Choose another file.`);
}

function cannotWrite(path: string, cause: unknown): SinkError {
  const reason = (cause as Partial<NodeJS.ErrnoException>)?.code ?? 'unknown reason';
  return new SinkError(
    `Keys cannot be written to ${path} (${reason}). Check the folder, its owner and the disk.`,
    cause,
  );
}
