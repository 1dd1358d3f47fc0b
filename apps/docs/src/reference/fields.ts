import { type Node, referenceName, resolve } from './document.ts';
import { type EnumValue, enumValues, isOpenEnum, limitsInWords, outermost } from './limits.ts';
import { objectBelow, typeInWords } from './schemaTypes.ts';

/** A field of a request or a response, as a page shows it. */
export interface Field {
  readonly name: string;
  /** Id of the element that shows it, unique on its page. */
  readonly anchor: string;
  readonly type: string;
  /** The named schema behind it. */
  readonly schema: string | undefined;
  readonly required: boolean;
  /** Markdown. */
  readonly description: string;
  /** JSON of the default; undefined where there is none. */
  readonly defaultValue: string | undefined;
  /** Markdown. */
  readonly limits: readonly string[];
  readonly values: readonly EnumValue[];
  /** Other values than the documented ones may appear. */
  readonly open: boolean;
  /** The code of a value outside its schema; only of what a caller sends. */
  readonly violationCode: string | undefined;
  readonly secret: boolean;
  readonly children: readonly Field[];
}

/** The fields of an object schema, in the spec's order. */
export function fieldsOf(schema: Node, anchor: string, requestSide = false): Field[] {
  const object = objectBelow(schema);
  const required = new Set<string>(object?.required ?? []);
  return Object.entries(object?.properties ?? {}).map(([name, node]) =>
    fieldOf(name, node, { anchor: `${anchor}-${name}`, required: required.has(name), requestSide }),
  );
}

interface Place {
  readonly anchor: string;
  readonly required: boolean;
  readonly requestSide: boolean;
}

/** One field: a property, or a parameter's schema under the parameter's name. */
export function fieldOf(name: string, node: Node, { anchor, required, requestSide }: Place): Field {
  const schema = resolve(node);
  return {
    name,
    anchor,
    type: typeInWords(node),
    schema: referenceName(node) ?? referenceName(schema.items),
    required,
    description: schema.description ?? '',
    defaultValue: schema.default === undefined ? undefined : JSON.stringify(schema.default),
    limits: limitsInWords(node),
    values: enumValues(node),
    open: isOpenEnum(node),
    violationCode: requestSide ? (outermost(node, 'x-b2-violation-code') ?? 'bad_request') : undefined,
    secret: outermost(node, 'x-b2-secret') === true,
    children: fieldsOf(node, anchor, requestSide),
  };
}

/** A field and all below it. */
export function flatten(field: Field): Field[] {
  return [field, ...field.children.flatMap(flatten)];
}
