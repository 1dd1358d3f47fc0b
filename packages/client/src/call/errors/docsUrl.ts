import { docsUrl, remedies } from '../../generated/spec.ts';
import type { OperationName } from '../../wire/operation.ts';

/** Where the docs say what to do when a key is lost or an outcome is unknown. */
export const keyLostUrl = () => `${docsUrl}guides/key-lost/`;

/** What to do about a code in an operation, and the address of its docs; for a code that is not documented, of all. */
export function remedyOf(code: string, operation: OperationName | undefined): string {
  // Where the docs explain the error codes.
  const errorsUrl = `${docsUrl}errors/`;
  if (!Object.hasOwn(remedies, code)) return `The codes that are known stand at ${errorsUrl}`;
  return `${remedies[`${operation} ${code}`] ?? remedies[code]} See ${errorsUrl}#${code}`;
}
