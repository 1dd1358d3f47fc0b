import { limits } from '../generated/spec.ts';
import type { Ids } from './ids.ts';
import type { Key } from './keys.ts';

export interface Token {
  readonly text: string;
  readonly key: Key;
  readonly serial: number;
  /** Milliseconds since 1970, in the world's time. */
  readonly issuedAt: number;
  /** Set when a fault ended it early. */
  expired: boolean;
}

/** More live tokens than any test needs; the oldest go first, so that a loop that authorizes cannot fill the memory. */
const maxTokens = 10_000;

/** The authorization tokens that were handed out. */
export class Tokens {
  readonly #tokens = new Map<string, Token>();
  readonly #ids: Ids;
  #serial = 0;

  /** `ids` is not the world's, so that authorizing does not change which ids accounts get. */
  constructor(ids: Ids) {
    this.#ids = ids;
  }

  issue(key: Key, now: number): Token {
    const serial = ++this.#serial;
    const token: Token = {
      text: this.#ids.token(key.accountId, serial),
      key,
      serial,
      issuedAt: now,
      expired: false,
    };
    this.#tokens.set(token.text, token);
    if (this.#tokens.size > maxTokens) this.#tokens.delete(this.#tokens.keys().next().value as string);
    return token;
  }

  find(text: string): Token | undefined {
    return this.#tokens.get(text);
  }

  /** Whether a token has run out: by its age, or early. */
  isExpired(token: Token, now: number): boolean {
    return token.expired || now - token.issuedAt >= limits.tokenLifetimeSeconds * 1000;
  }
}
