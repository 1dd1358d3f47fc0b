/** A token and what belongs to it, as plain JSON. It gives access to everything that the key reaches: keep it secret. */
export interface StoredToken {
  authorizationToken: string;
  /** The account that was authorized. */
  accountId: string;
  groupsApiUrl: string | null;
  backupApiUrl: string | null;
  /** When the token runs out, in milliseconds since 1970. */
  expiresAt: number;
}

/**
 * Shares the token between processes. `key` names the realm and the key ID. When the store fails, the client warns, and
 * goes on without it.
 */
export interface TokenStore {
  get(key: string): Promise<StoredToken | null | undefined>;
  set(key: string, token: StoredToken): Promise<void>;
  delete(key: string): Promise<void>;
}
