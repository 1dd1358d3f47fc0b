import { constants } from 'node:fs';
import { mkdir, open, readdir, readFile, realpath, rename, stat, unlink } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

/** An open file. */
export interface DiskFile {
  /** Writes all of the data at a position. */
  write(data: Uint8Array, position: number): Promise<void>;
  /** Resolves when what was written outlives a power cut. */
  sync(): Promise<void>;
  truncate(length: number): Promise<void>;
  close(): Promise<void>;
}

/** What the ledger and the sinks need of a file system. Tests put a failing or a forgetful one in its place. */
export interface Disk {
  /** The path behind all links: a file is replaced where it is, not its link. */
  resolve(path: string): Promise<string>;
  /** The whole file; `undefined` where there is none. */
  read(path: string): Promise<Buffer | undefined>;
  /** How long a file is, bytes; 0 where there is none. */
  length(path: string): Promise<number>;
  /** Opens a file for writing, mode 0600; `fresh` empties it. */
  open(path: string, options?: { fresh?: boolean }): Promise<DiskFile>;
  rename(from: string, to: string): Promise<void>;
  /** Removes a file, if it is there. */
  remove(path: string): Promise<void>;
  /** The names of what is in a folder; none where there is no folder. */
  list(folder: string): Promise<string[]>;
  /** Makes what was created, renamed or removed in the folder of this file outlive a power cut. */
  syncFolder(path: string): Promise<void>;
}

/** The file system of this computer. */
export const nodeDisk: Disk = {
  resolve: (path) => realpath(path).catch((error) => unlessMissing(error, resolve(path))),
  async read(path) {
    return readFile(path).catch((error) => unlessMissing(error, undefined));
  },
  length: (path) =>
    stat(path).then(
      ({ size }) => size,
      (error) => unlessMissing(error, 0),
    ),
  async open(path, { fresh = false } = {}) {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const flags = constants.O_RDWR | constants.O_CREAT | (fresh ? constants.O_TRUNC : 0);
    const handle = await open(path, flags, 0o600);
    return {
      async write(data, position) {
        for (let done = 0; done < data.length; ) {
          const { bytesWritten } = await handle.write(data, done, data.length - done, position + done);
          done += bytesWritten;
        }
      },
      sync: () => handle.datasync(),
      truncate: (length) => handle.truncate(length),
      close: () => handle.close(),
    };
  },
  rename,
  async remove(path) {
    await unlink(path).catch((error) => unlessMissing(error, undefined));
  },
  list: (folder) => readdir(folder).catch((error) => unlessMissing(error, [])),
  async syncFolder(path) {
    const folder = await open(dirname(path), 'r');
    // Windows opens no folders for this; there the rename itself has to do.
    await folder.sync().catch(() => {});
    await folder.close();
  },
};

/** Who else may read a file: the last digits of its mode; 0 where there is none. */
export async function modeForOthers(path: string): Promise<number> {
  const found = await stat(path).catch((error) => unlessMissing(error, undefined));
  return process.platform === 'win32' ? 0 : (found?.mode ?? 0) & 0o077;
}

export function isCode(error: unknown, ...codes: string[]): boolean {
  return codes.includes(String((error as NodeJS.ErrnoException | undefined)?.code));
}

function unlessMissing<T>(error: unknown, value: T): T {
  if (isCode(error, 'ENOENT', 'ENOTDIR')) return value;
  throw error;
}
