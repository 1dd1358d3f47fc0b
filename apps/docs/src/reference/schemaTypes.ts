import { type Node, resolve } from './document.ts';

/** A schema taken apart: its alternatives without null, and whether null is among them. */
interface Alternatives {
  readonly schemas: readonly Node[];
  readonly nullable: boolean;
}

/** Looks through references, `anyOf` and lists of types. */
export function alternatives(node: Node): Alternatives {
  const schema = resolve(node);
  if (schema.anyOf) {
    const parts = (schema.anyOf as Node[]).map(alternatives);
    return { schemas: parts.flatMap((part) => part.schemas), nullable: parts.some((part) => part.nullable) };
  }
  if (Array.isArray(schema.type)) {
    const types = (schema.type as string[]).filter((type) => type !== 'null');
    return {
      schemas: types.map((type) => ({ ...schema, type })),
      nullable: types.length < schema.type.length,
    };
  }
  return schema.type === 'null' ? { schemas: [], nullable: true } : { schemas: [schema], nullable: false };
}

/** The type of a schema in words: "string or null", "array of objects". */
export function typeInWords(node: Node): string {
  const { schemas, nullable } = alternatives(node);
  const words = [...new Set(schemas.map(wordOf))];
  return [...words, ...(nullable ? ['null'] : [])].join(' or ');
}

function wordOf(schema: Node): string {
  return schema.type === 'array' ? `array of ${typeInWords(schema.items)}s` : schema.type;
}

/** The object whose properties a field unfolds to: itself, or the items of an array. */
export function objectBelow(node: Node): Node | undefined {
  for (const schema of alternatives(node).schemas) {
    if (schema.type === 'array') return objectBelow(schema.items);
    if (schema.type === 'object' && schema.properties) return schema;
  }
  return undefined;
}
