import { AwaitableCall } from '../call/awaitableCall.ts';
import type { Received, ResponseMeta } from '../call/call.ts';
import { UnexpectedResponseError } from '../call/errors/unexpectedResponseError.ts';
import { type ListName, operations } from '../generated/spec.ts';
import { sameForm } from '../wire/sameForm.ts';
import { type CollectOptions, collect, itemsOf } from './collect.ts';
import { keyField, type Page, toPage, withItems } from './page.ts';
import type { PageSizes } from './pageSizes.ts';

type Params = Readonly<Record<string, unknown>>;

/** What a list needs to get its pages. */
export interface ListSource<Answer> {
  list: ListName;
  params: Params;
  sizes: PageSizes;
  /** Makes one call, with parameters of its own. */
  fetch: (params: Params) => Promise<Received<Answer>>;
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
  #first: Promise<Received<Page<Answer, Item>>> | undefined;

  constructor(source: ListSource<Answer>) {
    super(() => this.#page(undefined));
    this.#source = source;
  }

  /**
   * The pages, one after another. An item that came before is left out; a page that brings nothing new is the end.
   *
   * @throws {UnexpectedResponseError} when such a page does not start where it was asked to.
   */
  async *pages(): AsyncGenerator<Page<Answer, Item>, void, undefined> {
    const { list } = this.#source;
    const key = keyField(list) as keyof Item;
    const seen = new Set<unknown>();
    let start: string | undefined;
    for (;;) {
      const { data: page, meta } = await this.#page(start);
      const fresh = page.items.filter(({ [key]: name }) => name === undefined || (!seen.has(name) && seen.add(name)));
      const isNew = start === undefined || fresh.length > 0;
      if (isNew) yield fresh.length < page.items.length ? withItems(list, page, fresh) : page;
      // The service may repeat its last page for ever. Any other one is the response to an earlier request.
      const startsHere = ({ [key]: name }: Item) => sameForm(name) === sameForm(start);
      if (!isNew && page.items.length > 0 && !page.items.some(startsHere)) throw belongsElsewhere(list, meta());
      if (!isNew || page.next === null || page.next === start) return;
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

  #page(start: string | undefined): Promise<Received<Page<Answer, Item>>> {
    if (start !== undefined) return this.#fetchPage(start);
    this.#first ??= this.#fetchPage(start);
    return this.#first;
  }

  async #fetchPage(start: string | undefined): Promise<Received<Page<Answer, Item>>> {
    const { list, params, sizes, fetch } = this.#source;
    const names = operations[list].pagination;
    // Not spreads that go on with further fields: V8 takes microseconds for one.
    const asked: Record<string, unknown> = Object.assign({}, params);
    if (start !== undefined) asked[names.start] = start;
    const size = sizes.sizeOf(list);
    const isOwnSize = asked[names.size] === undefined;
    if (isOwnSize) asked[names.size] = size;
    try {
      const { data, meta } = await fetch(asked);
      return { data: toPage(list, data), meta };
    } catch (error) {
      if (!isOwnSize || !sizes.shrinks(list, size, error)) throw error;
      return this.#fetchPage(start);
    }
  }
}

function belongsElsewhere(operation: ListName, { status, attempts, id }: ResponseMeta): UnexpectedResponseError {
  const problem = 'its items were listed before, so it belongs to another call';
  return new UnexpectedResponseError({ operation, attempts, id }, { status, problem, excerpt: '' });
}
