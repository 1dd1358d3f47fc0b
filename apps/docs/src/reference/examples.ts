import { type Node, resolve } from './document.ts';

/** A named example, as a page shows it. */
export interface Example {
  readonly name: string;
  /** Id of the element that shows it, unique on its page. */
  readonly anchor: string;
  readonly title: string;
  readonly value: Node;
}

/** The named examples of a media type. */
export function examplesOf(media: Node, anchor: string): Example[] {
  return Object.entries<Node>(media?.examples ?? {}).map(([name, node]) => {
    const { summary, value } = resolve(node);
    return { name, anchor: `${anchor}-${name}`, title: summary ?? name, value };
  });
}
