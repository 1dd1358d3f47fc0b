import type { OperationId } from '../handler/operationTable.ts';
import type { Quirk } from './quirk.ts';

const ENVELOPED: ReadonlySet<OperationId> = new Set([
  'listGroupMembers',
  'createGroupMember',
  'ejectGroupMember',
  'reserveTrialCreateAccount',
  'deleteComputer',
]);

/** Q1: the answer is an array that holds the one object. */
export const arrayEnvelopes: Quirk = {
  answer: (id, answer) => (ENVELOPED.has(id) ? [answer] : answer),
};
