import {
  createGroupMember,
  deleteComputer,
  ejectGroupMember,
  listComputers,
  listGroupMembers,
  listGroups,
  reserveTrialCreateAccount,
  type Schemas,
} from '@b2-partner/fetch';
import { AuthorizationError } from './errors/authorizationError.ts';
import { type OperationName, operationTable } from './operation.ts';
import type {
  DeleteComputerParams,
  EjectGroupMemberParams,
  ListComputersParams,
  ListGroupMembersParams,
  ListGroupsParams,
} from './params.ts';
import type { SendInit, Sent } from './pipeline/attempt.ts';
import type { Session } from './tokens/session.ts';

/** The operations that are called with a token. */
export type SuiteOperation = Exclude<OperationName, 'authorizeAccount'>;

/** The parameters of each operation, as they travel, but for the admin account. */
export interface SuiteParams {
  listGroups: ListGroupsParams;
  listGroupMembers: ListGroupMembersParams;
  createGroupMember: Omit<Schemas['CreateGroupMemberRequest'], 'adminAccountId'>;
  ejectGroupMember: EjectGroupMemberParams;
  reserveTrialCreateAccount: Schemas['ReserveTrialCreateAccountRequest'];
  listComputers: ListComputersParams;
  deleteComputer: DeleteComputerParams;
}

type Senders = {
  [Name in SuiteOperation]: (session: Session, params: SuiteParams[Name], init: SendInit) => Promise<Sent>;
};

const withAdmin = <T>({ accountId }: Session, params: T) => ({ adminAccountId: accountId, ...params });

// One line each, so that the typed clients check every path and every body against the spec.
// The body stands first: a spread that goes on with further fields is slow in V8.
const senders: Senders = {
  listGroups: (session, params, init) =>
    session.suite('groups').POST(listGroups.path, { body: withAdmin(session, params), ...init }),
  listGroupMembers: (session, params, init) =>
    session.suite('groups').POST(listGroupMembers.path, { body: withAdmin(session, params), ...init }),
  createGroupMember: (session, params, init) =>
    session.suite('groups').POST(createGroupMember.path, { body: withAdmin(session, params), ...init }),
  ejectGroupMember: (session, params, init) =>
    session.suite('groups').POST(ejectGroupMember.path, { body: withAdmin(session, params), ...init }),
  reserveTrialCreateAccount: (session, params, init) =>
    session.suite('groups').POST(reserveTrialCreateAccount.path, { body: params, ...init }),
  listComputers: (session, params, init) => session.suite('backup').POST(listComputers.path, { body: params, ...init }),
  deleteComputer: (session, params, init) =>
    session.suite('backup').POST(deleteComputer.path, { body: params, ...init }),
};

/** Sends one request of an operation. */
export function sendToSuite<Name extends SuiteOperation>(
  name: Name,
  session: Session,
  params: SuiteParams[Name],
  init: SendInit,
): Promise<Sent> {
  return senders[name](session, params, init);
}

/** The session, if it opens the suite of the operation. @throws {AuthorizationError} when it does not. */
export function requireSuite(name: SuiteOperation, session: Session): Session {
  const { suite } = operationTable[name];
  if (session.origins[suite] === undefined) throw new AuthorizationError({ operation: name }, suite);
  return session;
}
