/** One account to create. */
export interface Entry {
  /** The email that names the account: trimmed and in NFC, otherwise as written. */
  email: string;
  /** The line in the input file, or the position in an iterable, from 1. */
  line: number;
  /** The Group of a member. Default: the first of the run's `groups` that has room. */
  groupId?: string;
  /** Where the account keeps its data. Default: the service's. */
  region?: string;
  /** Your own reference; it comes back with the key. */
  ref?: string;
  /** Makes it a trial: its days and its terabytes. */
  trial?: { term: number; storage: number };
  /** Further columns of the input. */
  data?: Record<string, string>;
  /** The line that asks for the same account already: this one is not sent. */
  duplicateOf?: number;
}
