import { errorRemedies } from '@b2-partner/spec/operations';
import type { ErrorCode } from '@b2-partner/spec/types';

/** Where the docs explain the error codes. */
const errorsUrl = 'https://b2-partner.github.io/b2-partner/errors/';

/** What to do about a code, and the address of its docs; for a code that is not documented, of all of them. */
export function remedyOf(code: string): string {
  const remedy = Object.hasOwn(errorRemedies, code) ? errorRemedies[code as ErrorCode] : undefined;
  return remedy ? `${remedy} See ${errorsUrl}#${code}` : `The codes that are known stand at ${errorsUrl}`;
}
