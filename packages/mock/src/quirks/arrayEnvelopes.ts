import type { OperationId } from '../wire/operationTable.ts';
import type { Quirk } from './quirk.ts';

const enveloped: ReadonlySet<OperationId> = new Set([
  'listGroupMembers',
  'createGroupMember',
  'ejectGroupMember',
  'reserveTrialCreateAccount',
  'deleteComputer',
]);

/** Q1: the answer is an array that holds the one object. */
export const arrayEnvelopes: Quirk = {
  answer: (id, answer) => (enveloped.has(id) ? [answer] : answer),
};
