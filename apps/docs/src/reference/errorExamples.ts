import { document, type Node } from './document.ts';
import type { Example } from './examples.ts';

/** The spec's examples of an error code. */
export function errorExamples(code: string): Example[] {
  return Object.entries<Node>(document.components.examples)
    .filter(([, { value }]) => value?.code === code)
    .map(([name, { summary, value }]) => ({ name, anchor: `example-${name}`, title: summary ?? name, value }));
}
