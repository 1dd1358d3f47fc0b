import { randomUUID } from 'node:crypto';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Disk, nodeDisk } from '../disk/disk.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { SealedKey } from './sealedKey.ts';

/** A sealed key that the ledger could not take. */
interface Spilled {
  run: string;
  entry: number;
  key: SealedKey;
}

const prefix = 'b2-partner-sealed-';

/** The folder for what outlives a run: `$XDG_STATE_HOME/b2-partner`. */
export function stateFolder(): string {
  const { XDG_STATE_HOME } = process.env;
  return join(XDG_STATE_HOME || join(homedir(), '.local', 'state'), 'b2-partner');
}

/** Keeps sealed keys that the ledger could not take, in a file elsewhere, until the run is resumed. */
export class Spill {
  readonly #disk: Disk;
  readonly #folders: readonly string[];

  constructor(folders: readonly string[] = [stateFolder(), tmpdir()], disk: Disk = nodeDisk) {
    this.#folders = folders;
    this.#disk = disk;
  }

  /** Writes a sealed key into the first folder that takes it; resolves to the file, or `undefined` when none does. */
  async keep(run: string, entry: number, key: SealedKey): Promise<string | undefined> {
    const line = sealedLine(run, entry, key);
    for (const folder of this.#folders) {
      const path = join(folder, `${prefix}${run}-${randomUUID()}`);
      if (await this.#write(path, line)) return path;
    }
    return undefined;
  }

  /** Removes a file that is not needed any more. One that stays is collected, and changes nothing. */
  async drop(path: string): Promise<void> {
    await this.#disk.remove(path).catch(() => {});
  }

  /** Brings what was kept for a run into its ledger, and removes it here. Resolves to how many keys there were. */
  async collect(ledger: Ledger): Promise<number> {
    const { header } = await ledger.run();
    let count = 0;
    for (const path of await this.#filesOf(header.run)) {
      const spilled = readSealedLine(String(await this.#disk.read(path)));
      if (spilled?.run !== header.run) continue;
      await ledger.seal(spilled.entry, spilled.key);
      await this.drop(path);
      count += 1;
    }
    return count;
  }

  async #filesOf(run: string): Promise<string[]> {
    const paths: string[] = [];
    for (const folder of this.#folders) {
      const names = await this.#disk.list(folder).catch(() => []);
      paths.push(...names.filter((name) => name.startsWith(prefix + run)).map((name) => join(folder, name)));
    }
    return paths;
  }

  async #write(path: string, line: string): Promise<boolean> {
    try {
      const file = await this.#disk.open(path, { fresh: true });
      try {
        await file.write(Buffer.from(line), 0);
        await file.sync();
      } finally {
        await file.close();
      }
      await this.#disk.syncFolder(path);
      return true;
    } catch {
      await this.#disk.remove(path).catch(() => {});
      return false;
    }
  }
}

/** A sealed key as one line of text, for a spill file or for stderr. It reveals nothing. */
export function sealedLine(run: string, entry: number, key: SealedKey): string {
  return `${JSON.stringify({ run, entry, key } satisfies Spilled)}\n`;
}

/** Reads what `sealedLine` wrote; `undefined` for anything else. */
export function readSealedLine(text: string): Spilled | undefined {
  try {
    const { run, entry, key } = JSON.parse(text) as Partial<Spilled>;
    if (typeof run !== 'string' || typeof entry !== 'number' || typeof key?.text !== 'string') return undefined;
    return { run, entry, key };
  } catch {
    return undefined;
  }
}
