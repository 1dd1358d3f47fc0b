/** How an entry ended. */
export type OutcomeName = 'created' | 'existed' | 'rejected' | 'created-key-lost' | 'unknown' | 'duplicate';

/** What is decided about an entry without a key. */
export interface Verdict {
  outcome: Exclude<OutcomeName, 'created' | 'duplicate'>;
  /** The error code of the service, for `rejected`. */
  code?: string;
  /** The account, if it is known. */
  accountId?: string;
  /** The Group that the account was found in, or that rejected it. */
  groupId?: string;
  /** What happened and what to do next. */
  message?: string;
}

/** How an entry ended, as it is reported. */
export interface EntryOutcome {
  /** The number of the entry in its ledger, from 0. */
  entry: number;
  /** The line in the input. */
  line: number;
  email: string;
  outcome: OutcomeName;
  /** The Group; absent for a trial. */
  groupId?: string;
  /** Your own reference from the input. */
  ref?: string;
  /** The error code of the service, for `rejected`. */
  code?: string;
  /** The account, if it is known. */
  accountId?: string;
  /** Where the sink keeps the key, for `created`. */
  keyRef?: string;
  /** The day that a trial ends, as `yyyy-MM-dd`. */
  endDate?: string;
  /** What happened and what to do next. */
  message?: string;
  /** The outcome that was reported before the key arrived. */
  corrects?: OutcomeName;
}
