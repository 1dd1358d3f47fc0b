import { AwaitableCall } from '../call/awaitableCall.ts';
import type { WithResponse } from '../call/call.ts';
import { type ListName, operations } from '../generated/spec.ts';
import { type CollectOptions, collect, itemsOf } from './collect.ts';
import { keyField, type Page, toPage, withItems } from './page.ts';
import type { PageSizes } from './pageSizes.ts';

type Params = Readonly<Record<string, unknown>>;

/** What a list needs to get its pages. */
export interface ListSource<Answer> {
  list: ListName;
  params: Params;
  sizes: PageSizes;
  /** Makes one call. */
  fetch: (params: Params) => Promise<WithResponse<Answer>>;
}

/**
 * A list, which sends nothing until it is used: `await` gives the first page, `for await` the items, `.pages()` the
 * pages, `.toArray()` the items at once.
 */
export class ListCall<Answer extends object, Item>
  extends AwaitableCall<Page<Answer, Item>>
  implements AsyncIterable<Item>
{
  readonly #source: ListSource<Answer>;
  #first: Promise<WithResponse<Page<Answer, Item>>> | undefined;

  constructor(source: ListSource<Answer>) {
    super();
    this.#source = source;
  }

  /** The first page together with its response. However often it is asked for, it is fetched once. */
  withResponse(): Promise<WithResponse<Page<Answer, Item>>> {
    this.#first ??= this.#fetchPage(undefined);
    return this.#first;
  }

  /** The pages, one after another. An item that came before is left out; a page that brings nothing new is the end. */
  async *pages(): AsyncGenerator<Page<Answer, Item>, void, undefined> {
    const { list } = this.#source;
    const key = keyField(list) as keyof Item;
    const seen = new Set<unknown>();
    let start: string | undefined;
    for (;;) {
      const { data: page } = await (start === undefined ? this.withResponse() : this.#fetchPage(start));
      const fresh = page.items.filter(({ [key]: name }) => name === undefined || (!seen.has(name) && seen.add(name)));
      const isStuck = start !== undefined && (fresh.length === 0 || page.next === start);
      if (start === undefined || fresh.length > 0)
        yield fresh.length < page.items.length ? withItems(list, page, fresh) : page;
      if (isStuck || page.next === null) return;
      start = page.next;
    }
  }

  /** The items, fetched page by page as they are used. */
  [Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined> {
    return itemsOf(this.pages());
  }

  /** The items in an array: all of them, or the first `limit`, for which no more pages are fetched than needed. */
  toArray(options?: CollectOptions): Promise<Item[]> {
    return collect(this.pages(), options);
  }

  async #fetchPage(start: string | undefined): Promise<WithResponse<Page<Answer, Item>>> {
    const { list, params, sizes, fetch } = this.#source;
    const names = operations[list].pagination;
    // Not spreads that go on with further fields: V8 takes microseconds for one.
    const asked: Record<string, unknown> = Object.assign({}, params);
    if (start !== undefined) asked[names.start] = start;
    if (asked[names.size] !== undefined) return this.#paged(await fetch(asked));
    const size = sizes.sizeOf(list);
    asked[names.size] = size;
    try {
      return this.#paged(await fetch(asked));
    } catch (error) {
      if (!sizes.shrinks(list, size, error)) throw error;
      return this.#fetchPage(start);
    }
  }

  #paged({ data, response }: WithResponse<Answer>): WithResponse<Page<Answer, Item>> {
    return { data: toPage(this.#source.list, data), response };
  }
}
