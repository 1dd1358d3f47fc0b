/** An account and what it may use. */
export interface Account {
  /** The ID of the account. */
  accountId: string;
  /** The base URL of the Groups suite; null when it is not enabled. */
  groupsApiUrl: string | null;
  /** The base URL of the Backup suite; null when it is not enabled. */
  backupApiUrl: string | null;
}

/** A token and what belongs to it, as plain JSON. It gives access to everything that the key reaches: keep it secret. */
export interface StoredToken extends Account {
  /** The token itself. */
  authorizationToken: string;
  /** When the token runs out, in milliseconds since 1970. */
  expiresAt: number;
}

/**
 * Shares the token between processes. `key` names the realm and the key ID. When the store fails, the client warns, and
 * goes on without it.
 */
export interface TokenStore {
  /** The stored token, or nothing. */
  get(key: string): Promise<StoredToken | null | undefined>;
  /** Stores a token. */
  set(key: string, token: StoredToken): Promise<void>;
  /** Forgets a token that no longer works. */
  delete(key: string): Promise<void>;
}
