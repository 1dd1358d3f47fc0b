import { type ListName, operations } from '../generated/spec.ts';

/** A page: the canonical response, with the same two names in every list. */
export type Page<Answer, Item> = Answer & {
  /** The items of the page. */
  items: Item[];
  /** Where the next page starts; `null` on the last one. */
  next: string | null;
};

/** The field that names an item of a list: what its cursor points at. */
export function keyField(list: ListName): string {
  const name = operations[list].pagination.next.slice('next'.length);
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** Puts `items` and `next` into a response. */
export function toPage<Answer extends object, Item>(list: ListName, answer: Answer): Page<Answer, Item> {
  const { items, next } = operations[list].pagination;
  const fields = answer as Record<string, unknown>;
  fields.items = fields[items];
  fields.next = fields[next] ?? null;
  return answer as Page<Answer, Item>;
}

/** Puts other items into a page. */
export function withItems<Answer extends object, Item>(
  list: ListName,
  page: Page<Answer, Item>,
  items: Item[],
): Page<Answer, Item> {
  return Object.assign(page, { items, [operations[list].pagination.items]: items });
}
