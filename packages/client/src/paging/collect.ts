import { UsageError } from '../call/errors/usageError.ts';
import { checkNames } from '../usage/checkNames.ts';

/** What to collect of a list. */
export interface CollectOptions {
  /** The most items, a whole number. Default: all of them. */
  limit?: number | undefined;
}

/**
 * The items of pages in an array. Asks for no page that the limit does not need.
 *
 * @throws {UsageError} for a limit that is no whole number.
 */
export async function collect<Item>(
  pages: AsyncIterable<{ items: Item[] }>,
  options: CollectOptions = {},
): Promise<Item[]> {
  checkNames('toArray', 'option', { limit: false }, options);
  const { limit = Number.POSITIVE_INFINITY } = options;
  const collected: Item[] = [];
  const isWhole = limit === Number.POSITIVE_INFINITY || (Number.isInteger(limit) && limit >= 0);
  if (!isWhole) throw new UsageError('`limit` must be a whole number of at least 0.');
  if (limit === 0) return collected;
  for await (const { items } of pages) {
    const room = limit - collected.length;
    for (const item of items.length > room ? items.slice(0, room) : items) collected.push(item);
    if (collected.length >= limit) break;
  }
  return collected;
}

/** The items of pages, one after another. Asks for the next page when the items of the last one are used up. */
export async function* itemsOf<Item>(pages: AsyncIterable<{ items: Item[] }>): AsyncGenerator<Item, void, undefined> {
  for await (const { items } of pages) {
    // Not `yield*`, which awaits every item twice.
    for (const item of items) yield item;
  }
}
