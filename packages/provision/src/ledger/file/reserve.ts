import type { Disk } from '../../disk/disk.ts';

const size = 1024 * 1024;

/** Space that is set aside beside a ledger, so that keys on their way still fit when the disk is full. */
export class Reserve {
  readonly #disk: Disk;
  readonly #path: string;

  constructor(disk: Disk, ledger: string) {
    this.#disk = disk;
    this.#path = `${ledger}.reserve`;
  }

  /** Sets it aside; rejects when the disk has no room for it. */
  async make(): Promise<void> {
    const file = await this.#disk.open(this.#path, { fresh: true });
    try {
      await file.write(Buffer.alloc(size), 0);
      await file.sync();
    } finally {
      await file.close();
    }
  }

  /** Gives the space back. `false`: it could not be. */
  async free(): Promise<boolean> {
    return this.#disk.remove(this.#path).then(
      () => true,
      () => false,
    );
  }
}
