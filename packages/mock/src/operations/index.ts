import type { OperationId } from '../wire/operationTable.ts';
import { authorizeAccount } from './authorizeAccount.ts';
import { createGroupMember } from './createGroupMember.ts';
import { deleteComputer } from './deleteComputer.ts';
import { ejectGroupMember } from './ejectGroupMember.ts';
import type { Handler } from './handler.ts';
import { listComputers } from './listComputers.ts';
import { listGroupMembers } from './listGroupMembers.ts';
import { listGroups } from './listGroups.ts';
import { reserveTrialCreateAccount } from './reserveTrialCreateAccount.ts';

/** The handler of each operation of the spec; one that is missing does not compile. */
export const handlers: { readonly [Id in OperationId]: Handler<Id> } = {
  authorizeAccount,
  createGroupMember,
  deleteComputer,
  ejectGroupMember,
  listComputers,
  listGroupMembers,
  listGroups,
  reserveTrialCreateAccount,
};
