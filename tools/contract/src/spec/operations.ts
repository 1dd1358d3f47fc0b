import { bundle, follow, type OperationObject } from './bundle.ts';
import { flatten, type Schema } from './schema.ts';

/** The two forms of a call: a JSON object in a POST, or the same parameters in the query of a GET. */
export const FORMS = ['post', 'get'] as const;
export type Form = (typeof FORMS)[number];

export type Params = Readonly<Record<string, unknown>>;

/** An operation of the spec, both forms together, as cases need it. */
export interface Operation {
  /** Id of the canonical form, e.g. `listGroups`. */
  readonly id: string;
  /** Name of the API, e.g. `b2_list_groups`. */
  readonly apiName: string;
  readonly path: string;
  readonly suite: 'authorize' | 'groups' | 'backup';
  /** Whether it changes something. */
  readonly changes: boolean;
  readonly fields: Readonly<Record<string, Schema>>;
  readonly required: readonly string[];
  /** The named request examples of the spec. */
  readonly requests: Readonly<Record<string, Params>>;
  /** Per status the named response examples of the spec. */
  readonly answers: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

const JSON_TYPE = 'application/json';

function values(examples: Readonly<Record<string, { readonly value: unknown } | { readonly $ref: string }>> = {}) {
  return Object.fromEntries(Object.entries(examples).map(([name, example]) => [name, follow(example).value]));
}

function answersOf({ responses }: OperationObject): Operation['answers'] {
  return Object.fromEntries(
    Object.entries(responses).map(([status, response]) => [
      status,
      values(follow(response).content?.[JSON_TYPE]?.examples),
    ]),
  );
}

function operationAt(path: string, get: OperationObject, post: OperationObject): Operation {
  const canonical = get.operationId.endsWith('Get') ? post : get;
  const body = post.requestBody?.content[JSON_TYPE];
  const { properties = {}, required = [] } = flatten(body?.schema ?? {});
  return {
    id: canonical.operationId,
    apiName: path.slice(path.lastIndexOf('/') + 1),
    path,
    suite: canonical['x-b2-suite'],
    changes: canonical['x-b2-replay'] === 'never',
    fields: properties,
    required,
    requests: values(body?.examples) as Record<string, Params>,
    answers: answersOf(canonical),
  };
}

/** Every operation of the spec. */
export const operations: readonly Operation[] = Object.entries(bundle.paths).map(([path, { get, post }]) =>
  operationAt(path, get, post),
);

/** The operation of an id; throws for a name that the spec does not have. */
export function operationOf(id: string): Operation {
  const operation = operations.find((candidate) => candidate.id === id);
  if (!operation)
    throw new Error(`the spec has no operation ${id}; it has ${operations.map((each) => each.id).join(', ')}`);
  return operation;
}
