import { errorRemedies, operationRemedies } from '@b2-partner/spec/operations';
import type { OperationName } from '../../wire/operation.ts';

/** Where the docs explain the error codes. */
const errorsUrl = 'https://b2-partner.github.io/b2-partner/errors/';

type Remedies = Readonly<Record<string, string | undefined>>;
const ofOperations: Readonly<Record<string, Remedies | undefined>> = operationRemedies;

/** What to do about a code in an operation, and the address of its docs; for a code that is not documented, of all. */
export function remedyOf(code: string, operation: OperationName | undefined): string {
  const general = Object.hasOwn(errorRemedies, code) ? (errorRemedies as Remedies)[code] : undefined;
  const remedy = (operation && ofOperations[code]?.[operation]) ?? general;
  return remedy ? `${remedy} See ${errorsUrl}#${code}` : `The codes that are known stand at ${errorsUrl}`;
}
