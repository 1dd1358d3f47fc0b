import { isPartnerError } from '../call/errors/isPartnerError.ts';
import { type ListName, operations } from '../generated/spec.ts';

/** The largest page size that each list is known to take: some accounts reject the documented maximum. */
export class PageSizes {
  readonly #accepted = new Map<ListName, number>();

  /** The size to ask for when the caller names none. */
  sizeOf(list: ListName): number {
    return this.#accepted.get(list) ?? operations[list].pagination.maximumSize;
  }

  /** Whether a rejection was about this size, and a smaller one is left to try; from then on `sizeOf` gives that. */
  shrinks(list: ListName, size: number, error: unknown): boolean {
    const smaller = operations[list].pagination.defaultSize;
    const isRefused = isPartnerError(error, 'PartnerApiError') && error.code === 'out_of_range';
    if (!isRefused || size <= smaller) return false;
    this.#accepted.set(list, smaller);
    return true;
  }
}
