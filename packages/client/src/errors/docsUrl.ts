import { type ErrorCode, errorTexts } from '@b2-partner/fetch';

/** Where the docs explain the error codes. */
const errorsUrl = 'https://b2-partner.github.io/b2-partner/errors/';

/** What to do about a code, and the address of its docs; for a code that is not documented, of all of them. */
export function remedyOf(code: string): string {
  const known = Object.hasOwn(errorTexts, code) ? errorTexts[code as ErrorCode] : undefined;
  return known ? `${known.remedy} See ${errorsUrl}#${code}` : `The codes that are known stand at ${errorsUrl}`;
}
