import type { Case } from '../cases/case.ts';
import { readWorld } from '../cases/files.ts';
import { readCase } from '../cases/readCase.ts';
import type { Operation, Params } from '../spec/operations.ts';

/** Every parameter of an operation with a value that is right in the world `examples`. */
export function goodParams({ requests }: Operation): Params {
  return Object.assign({}, ...Object.values(requests));
}

/** A case of one call, made from the spec, in the world in which the spec's examples succeed. */
export function makeCase(
  { id, apiName }: Operation,
  title: string,
  call: Readonly<Record<string, unknown>>,
  rest: Readonly<Record<string, unknown>> = {},
): Case {
  const written = {
    given: { world: 'examples' },
    ...rest,
    title: `${id} ${title}`,
    calls: [{ operation: id, ...call }],
  };
  return readCase(written, `spec: ${apiName}`, readWorld);
}
