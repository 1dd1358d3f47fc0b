import { createCipheriv, createDecipheriv } from 'node:crypto';
import type { KeyFacts, KeyOrigin, SealedKey } from './sealedKey.ts';

const algorithm = 'aes-256-gcm';
const tagLength = 16;

/** What binds a sealed key to its place: a record that is moved to another entry or run does not open. */
function placeOf(run: string, entry: number, { accountId, applicationKeyId }: KeyFacts): Buffer {
  return Buffer.from(JSON.stringify([run, entry, accountId, applicationKeyId]));
}

// A counter: a random nonce could repeat, and one data key belongs to one process.
function nonceBytes(nonce: number): Buffer {
  const bytes = Buffer.alloc(12);
  bytes.writeUIntBE(nonce, 6, 6);
  return bytes;
}

/** Seals keys with the data key of this process. */
export class Sealer {
  readonly #run: string;
  readonly #dataKeyId: string;
  readonly #dataKey: Buffer;
  #nonce = 0;

  constructor(run: string, dataKeyId: string, dataKey: Buffer) {
    this.#run = run;
    this.#dataKeyId = dataKeyId;
    this.#dataKey = dataKey;
  }

  seal(entry: number, facts: KeyFacts, applicationKey: string, origin: KeyOrigin): SealedKey {
    this.#nonce += 1;
    const cipher = createCipheriv(algorithm, this.#dataKey, nonceBytes(this.#nonce));
    cipher.setAAD(placeOf(this.#run, entry, facts));
    const bytes = [cipher.update(applicationKey, 'utf8'), cipher.final(), cipher.getAuthTag()];
    const text = Buffer.concat(bytes).toString('base64');
    return { ...facts, origin, dataKey: this.#dataKeyId, nonce: this.#nonce, text };
  }
}

/** Opens a sealed key. Throws when the record was changed or moved. */
export function openSealed(run: string, entry: number, sealed: SealedKey, dataKey: Buffer): string {
  const bytes = Buffer.from(sealed.text, 'base64');
  const decipher = createDecipheriv(algorithm, dataKey, nonceBytes(sealed.nonce), { authTagLength: tagLength });
  decipher.setAAD(placeOf(run, entry, sealed));
  decipher.setAuthTag(bytes.subarray(-tagLength));
  return decipher.update(bytes.subarray(0, -tagLength), undefined, 'utf8') + decipher.final('utf8');
}
