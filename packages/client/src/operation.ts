import {
  authorizeAccount,
  createGroupMember,
  deleteComputer,
  type ErrorCode,
  ejectGroupMember,
  type errorCodes,
  listComputers,
  listGroupMembers,
  listGroups,
  reserveTrialCreateAccount,
} from '@b2-partner/fetch';

/** The operations in the form that this client sends, from the tables generated out of the spec. */
export const operationTable = {
  authorizeAccount,
  listGroups,
  listGroupMembers,
  createGroupMember,
  ejectGroupMember,
  reserveTrialCreateAccount,
  listComputers,
  deleteComputer,
} as const;

/** The name of an operation: the API's own without its prefix, and the method of `PartnerClient`. */
export type OperationName = keyof typeof operationTable;

type OperationTable = typeof operationTable;

type CodesOfScope<Scope> = {
  [Code in ErrorCode]: (typeof errorCodes)[Code]['scope'] extends Scope ? Code : never;
}[ErrorCode];

/** The codes that an operation is known to answer with. A new one may appear, so any string is accepted. */
export type ErrorCodeOf<Name extends OperationName> =
  | OperationTable[Name]['errorCodes'][number]
  | CodesOfScope<'general' | 'address' | (Name extends 'authorizeAccount' ? never : 'token')>
  | (string & {});

/** What the parts of the client need to know of an operation. */
export interface Operation {
  id: OperationName;
  method: string;
  path: string;
  replay: 'safe' | 'never';
  secretFields: readonly string[];
}
