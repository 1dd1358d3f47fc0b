import { lookUp } from './bundle.ts';

/** The part of JSON Schema that the spec's requests use. */
export interface Schema {
  readonly $ref?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly 'x-b2-violation-code'?: string;
}

/** A schema with its chain of `$ref`s laid flat; what stands further out wins. */
export function flatten(schema: Schema): Schema {
  const { $ref, ...own } = schema;
  return $ref === undefined ? own : { ...flatten(lookUp($ref) as Schema), ...own };
}

/** Whether a field takes null. */
export function isNullable(schema: Schema): boolean {
  const { type, anyOf = [] } = flatten(schema);
  return [type].flat().includes('null') || anyOf.some(isNullable);
}

/** The quirks that the spec's description of a field names; some of them lower its limits. */
export function quirksOf(schema: Schema): string[] {
  return [...(flatten(schema).description ?? '').matchAll(/quirk `([\w-]+)`/g)].map(([, name = '']) => name);
}
