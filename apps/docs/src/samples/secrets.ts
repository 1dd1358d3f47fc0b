import { flatten } from '../reference/fields.ts';
import type { Operation } from '../reference/operations.ts';

/** Whether the response hands out an application key, which a program must store before it does anything else. */
export function handsOutKey({ needsToken, success }: Operation): boolean {
  return needsToken && success.fields.flatMap(flatten).some(({ secret }) => secret);
}
