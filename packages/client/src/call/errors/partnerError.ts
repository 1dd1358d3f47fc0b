import type { OperationName } from '../../wire/operation.ts';

/** The same symbol in every copy of this package, so that `isPartnerError` holds across copies. */
export const brand: unique symbol = Symbol.for('@b2-partner/client/error');

/** Where an error comes from. */
export interface CallFacts {
  operation?: OperationName | undefined;
  attempts?: number | undefined;
  id?: string | undefined;
}

/** How often a call was tried, for texts; nothing if it was once. */
export const after = ({ attempts = 0 }: CallFacts) => (attempts > 1 ? `, in ${attempts} attempts` : '');

/** What every error of this client extends. Its texts and properties never hold a key or a token. */
export abstract class PartnerError extends Error {
  /** The operation that failed; `undefined` when it was not about one. */
  readonly operation: OperationName | undefined;
  /** How many requests were sent for the call; 0 when it failed before that. */
  readonly attempts: number;
  /** The call's id, which hooks and logs carry as well. */
  readonly id: string | undefined;

  constructor(message: string, { operation, attempts = 0, id }: CallFacts = {}, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.operation = operation;
    this.attempts = attempts;
    this.id = id;
  }

  get [brand](): true {
    return true;
  }
}
