/** Any part of a description. */
export type Node = Readonly<Record<string, unknown>>;

/** Keys that carry text for people, and nothing that a program relies on. */
export const texts = new Set([
  'title',
  'summary',
  'description',
  'example',
  'examples',
  'externalDocs',
  'x-enumDescriptions',
]);

/** The node itself, or the one that its `$ref` names, with what stands beside the `$ref` laid over it. */
export function follow(document: Node, node: unknown): Node {
  const { $ref, ...beside } = (node ?? {}) as { $ref?: string };
  if ($ref === undefined) return beside;
  const steps = $ref.slice(2).split('/');
  const target = steps.reduce<unknown>(
    (at, step) => child(at, step.replaceAll('~1', '/').replaceAll('~0', '~')),
    document,
  );
  if (target === undefined) throw new Error(`${$ref} leads nowhere`);
  return { ...follow(document, target), ...beside };
}

/** The node under a key, empty when there is none. */
export function child(node: unknown, key: string): Node {
  return ((node as Node | undefined)?.[key] ?? {}) as Node;
}

/** The keys of either node, each once, sorted. */
export function keysOf(before: Node, after: Node): string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
}

/** Whether two values say the same, texts aside; the order of keys does not matter. */
export function sameMeaning(before: unknown, after: unknown): boolean {
  return JSON.stringify(canonical(before)) === JSON.stringify(canonical(after));
}

function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([key]) => !texts.has(key));
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, canonical(inner)]),
  );
}

/** What a node says beyond the keys that somebody has rules for. */
export function beyond(node: Node, known: readonly string[]): Node {
  return Object.fromEntries(Object.entries(node).filter(([key]) => !known.includes(key)));
}
