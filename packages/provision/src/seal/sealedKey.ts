/** What is known about a key, without its secret half. */
export interface KeyFacts {
  /** The public half of the key. */
  applicationKeyId: string;
  /** The account that it belongs to. */
  accountId: string;
  email: string;
  /** The Group; absent for a trial. */
  groupId?: string;
  region?: string;
  s3Endpoint?: string;
  /** The bucket of a trial. */
  bucketId?: string;
  bucketName?: string;
  /** The day that a trial ends, as `yyyy-MM-dd`. */
  endDate?: string;
  /** When the key arrived, ISO 8601. */
  createdAt: string;
}

/**
 * Where a key came from: `creation`, the response that created the account; `imported`, made by a person in the web
 * console; `stray`, a response that names another account than the request did.
 */
export type KeyOrigin = 'creation' | 'imported' | 'stray';

/** A key as the ledger keeps it. It is safe to print: without the data key it reveals nothing. */
export interface SealedKey extends KeyFacts {
  origin: KeyOrigin;
  /** Which data key it is sealed with. */
  dataKey: string;
  /** Which of the data key's nonces it is sealed with. */
  nonce: number;
  /** The ciphertext and its tag, base64. */
  text: string;
}

/** A key in the open, on its way to a sink. */
export interface KeyInHand extends KeyFacts {
  /** The secret half. */
  applicationKey: string;
  /** Your own reference from the input. */
  ref?: string;
}
