import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import type { StoredToken } from '@b2-partner/client';

const algorithm = 'aes-256-gcm';
const saltLength = 16;
const nonceLength = 12;
const tagLength = 16;

/** Encrypts tokens for those who have the application key: who reads the database alone has no access to the service. */
export class TokenCipher {
  readonly #applicationKey: string;

  constructor(applicationKey: string) {
    this.#applicationKey = applicationKey;
  }

  /** Encrypts a token for one key of the store. */
  seal(key: string, token: StoredToken): string {
    const [salt, nonce] = [randomBytes(saltLength), randomBytes(nonceLength)];
    const cipher = createCipheriv(algorithm, this.#keyFrom(salt), nonce);
    // A token that is copied to another realm or key ID does not open.
    cipher.setAAD(Buffer.from(key));
    const bytes = [cipher.update(JSON.stringify(token), 'utf8'), cipher.final(), cipher.getAuthTag()];
    return Buffer.concat([salt, nonce, ...bytes]).toString('base64');
  }

  /** Opens a token; nothing when it was changed, or encrypted with another application key. */
  open(key: string, sealed: string): StoredToken | undefined {
    const bytes = Buffer.from(sealed, 'base64');
    const [salt, nonce] = [bytes.subarray(0, saltLength), bytes.subarray(saltLength, saltLength + nonceLength)];
    try {
      const decipher = createDecipheriv(algorithm, this.#keyFrom(salt), nonce, { authTagLength: tagLength });
      decipher.setAAD(Buffer.from(key));
      decipher.setAuthTag(bytes.subarray(-tagLength));
      const text = bytes.subarray(saltLength + nonceLength, -tagLength);
      return JSON.parse(decipher.update(text, undefined, 'utf8') + decipher.final('utf8')) as StoredToken;
    } catch {
      return undefined;
    }
  }

  // Of its own for every token, so that no nonce meets a key twice.
  #keyFrom(salt: Buffer): Buffer {
    return Buffer.from(hkdfSync('sha256', this.#applicationKey, salt, 'b2-partner token store', 32));
  }
}
