import { dirname } from 'node:path';
import type { Disk, DiskFile } from '../../src/disk/disk.ts';

/** One file: what programs read, and what is on the platter. */
interface Inode {
  cached: Buffer;
  durable: Buffer;
}

/** What a step does to the process: nothing, or it fails. May never come back: the process is dead. */
export type BeforeStep = (step: string) => Promise<void> | void;

/** A disk that forgets at a power cut what was not made durable, as a real one does. */
export class MemoryDisk implements Disk {
  #names = new Map<string, Inode>();
  #durableNames = new Map<string, Inode>();
  readonly #before: BeforeStep;

  /** `before` is called around every operation, with its name. */
  constructor(before: BeforeStep = () => {}, from?: MemoryDisk) {
    this.#before = before;
    this.#names = from ? from.#names : this.#names;
    this.#durableNames = from ? from.#durableNames : this.#durableNames;
  }

  resolve = async (path: string): Promise<string> => path;

  async read(path: string): Promise<Buffer | undefined> {
    await this.#before(`read ${path}`);
    const inode = this.#names.get(path);
    return inode && Buffer.from(inode.cached);
  }

  length = async (path: string): Promise<number> => this.#names.get(path)?.cached.length ?? 0;

  async open(path: string, { fresh = false } = {}): Promise<DiskFile> {
    await this.#before(`open ${path}`);
    const inode = this.#names.get(path) ?? { cached: Buffer.alloc(0), durable: Buffer.alloc(0) };
    if (fresh) inode.cached = Buffer.alloc(0);
    this.#names.set(path, inode);
    return {
      write: async (data, position) => {
        await this.#before(`write ${path}`);
        // Of the reserve, nobody reads more than that it is there.
        if (path.endsWith('.reserve')) return;
        const length = Math.max(inode.cached.length, position + data.length);
        const next = Buffer.alloc(length);
        inode.cached.copy(next);
        next.set(data, position);
        inode.cached = next;
        await this.#before(`written ${path}`);
      },
      sync: async () => {
        await this.#before(`sync ${path}`);
        inode.durable = inode.cached;
        await this.#before(`synced ${path}`);
      },
      truncate: async (length) => {
        await this.#before(`truncate ${path}`);
        inode.cached = inode.cached.subarray(0, length);
      },
      close: async () => {},
    };
  }

  async rename(from: string, to: string): Promise<void> {
    await this.#before(`rename ${to}`);
    const inode = this.#names.get(from);
    if (!inode) throw Object.assign(new Error('no such file'), { code: 'ENOENT' });
    this.#names.delete(from);
    this.#names.set(to, inode);
    await this.#before(`renamed ${to}`);
  }

  async remove(path: string): Promise<void> {
    await this.#before(`remove ${path}`);
    this.#names.delete(path);
  }

  async list(folder: string): Promise<string[]> {
    return [...this.#names.keys()]
      .filter((path) => dirname(path) === folder)
      .map((path) => path.slice(folder.length + 1));
  }

  async syncFolder(path: string): Promise<void> {
    await this.#before(`syncFolder ${path}`);
    this.#durableNames = new Map(this.#names);
  }

  /** What is left after a power cut: of what was not made durable, a part, as `random` says. */
  cutPower(random: () => number): void {
    const names = random() < 0.5 ? this.#durableNames : this.#names;
    this.#names = new Map([...names].map(([path, inode]) => [path, torn(inode, random)]));
    this.#durableNames = new Map(this.#names);
  }

  /** What a file says; empty where there is none. */
  textOf(path: string): string {
    return this.#names.get(path)?.cached.toString('utf8') ?? '';
  }

  write(path: string, bytes: Buffer): void {
    this.#names.set(path, { cached: bytes, durable: bytes });
    this.#durableNames = new Map(this.#names);
  }

  /** All files. */
  get paths(): string[] {
    return [...this.#names.keys()];
  }
}

/** Appended bytes arrive from the front, as far as they came. */
function torn({ cached, durable }: Inode, random: () => number): Inode {
  const extra = cached.subarray(durable.length);
  const isAppended = cached.length >= durable.length && cached.subarray(0, durable.length).equals(durable);
  const left = isAppended
    ? Buffer.concat([durable, extra.subarray(0, Math.floor(random() * (extra.length + 1)))])
    : durable;
  return { cached: left, durable: left };
}
