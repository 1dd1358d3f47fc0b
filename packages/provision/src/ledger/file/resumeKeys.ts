import type { Disk } from '../../disk/disk.ts';
import { modeForOthers } from '../../disk/disk.ts';
import { LedgerError } from '../ledgerError.ts';

interface ResumeKey {
  run: string;
  worker: string;
  /** Base64. */
  key: string;
}

/** The data keys of a run, in a file beside its ledger that only its owner can read: so a restart needs no person. */
export class ResumeKeys {
  readonly #disk: Disk;
  readonly #path: string;

  constructor(disk: Disk, ledger: string) {
    this.#disk = disk;
    this.#path = `${ledger}.resume-key`;
  }

  /** The data keys of the run by worker. @throws {LedgerError} when the file is of another run, or others can read it. */
  async read(run: string): Promise<Map<string, Buffer>> {
    const text = (await this.#disk.read(this.#path))?.toString('utf8') ?? '';
    if (text !== '') await this.#requirePrivate();
    const keys = new Map<string, Buffer>();
    // A last line that was not written to its end belongs to a process that had sealed nothing yet.
    for (const line of text.split('\n').slice(0, -1)) {
      const { run: its, worker, key } = JSON.parse(line) as ResumeKey;
      if (its !== run)
        throw new LedgerError('other-run', `${this.#path} belongs to another run. Move it to where its ledger is.`);
      keys.set(worker, Buffer.from(key, 'base64'));
    }
    return keys;
  }

  /** Adds a data key; durable when it resolves. */
  async add(run: string, worker: string, key: Buffer): Promise<void> {
    await this.read(run);
    const before = (await this.#disk.read(this.#path)) ?? Buffer.alloc(0);
    const position = before.lastIndexOf(10) + 1;
    const file = await this.#disk.open(this.#path);
    try {
      const line = JSON.stringify({ run, worker, key: key.toString('base64') } satisfies ResumeKey);
      await file.truncate(position);
      await file.write(Buffer.from(`${line}\n`), position);
      await file.sync();
    } finally {
      await file.close();
    }
    await this.#disk.syncFolder(this.#path);
  }

  async remove(): Promise<void> {
    await this.#disk.remove(this.#path);
  }

  async #requirePrivate(): Promise<void> {
    if ((await modeForOthers(this.#path)) === 0) return;
    throw new LedgerError(
      'failed',
      `Others can read ${this.#path}, which opens the sealed keys. Run: chmod 600 ${this.#path}`,
    );
  }
}
