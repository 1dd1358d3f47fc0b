import bundle from '@b2-partner/spec/openapi.json' with { type: 'json' };
import { resolve as resolveIn } from '../../../../spec/document.js';

/** A node of the bundle. Its shape is the spec's business, and linted there. */
// biome-ignore lint/suspicious/noExplicitAny: OpenAPI is read by key, and the spec's own rules check the keys.
export type Node = any;

/** The bundle: everything that the pages say about the wire comes from here. */
export const document: Node = bundle;

/** The node behind a `$ref`, with what stands beside the `$ref` on top of it. */
export function resolve(node: Node): Node {
  return resolveIn(document, node);
}

/** The name at the end of a `$ref`; undefined for a node that is no reference. */
export function referenceName(node: Node): string | undefined {
  return typeof node?.$ref === 'string' ? node.$ref.slice(node.$ref.lastIndexOf('/') + 1) : undefined;
}
