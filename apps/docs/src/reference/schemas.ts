import { document, type Node, resolve } from './document.ts';
import { type Field, fieldOf } from './fields.ts';

/** A named schema, as the schemas page shows it. */
export interface Schema {
  readonly name: string;
  readonly title: string;
  readonly field: Field;
}

/** Every named schema, by name; its anchor is its name. */
export const schemas: readonly Schema[] = Object.entries<Node>(document.components.schemas)
  .map(([name, node]) => ({
    name,
    title: resolve(node).title ?? name,
    field: fieldOf(name, node, { anchor: name, required: false, requestSide: false }),
  }))
  .sort((a, b) => a.name.localeCompare(b.name, 'en'));
