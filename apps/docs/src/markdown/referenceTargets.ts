import { quirkNames } from '@b2-partner/mock';
import { errorCodes } from '../reference/codes.ts';
import { operations } from '../reference/operations.ts';
import { addressOf } from '../site/addresses.ts';

/** Names that are links wherever they stand as inline code, with the address of what they name. */
export const referenceTargets: ReadonlyMap<string, string> = new Map([
  ...operations.map(({ apiName }) => [apiName, addressOf.operation(apiName)] as const),
  ...errorCodes.map(({ code }) => [code, addressOf.code(code)] as const),
  ...quirkNames.filter((name) => name !== 'all').map((name: string) => [name, addressOf.quirk(name)] as const),
]);
