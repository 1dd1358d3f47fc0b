import type { Quirk } from './quirk.ts';

/** Q1: the response is an array that holds the one object. */
export const arrayEnvelopes: Quirk = {
  calls: ['listGroupMembers', 'createGroupMember', 'ejectGroupMember', 'reserveTrialCreateAccount', 'deleteComputer'],
  answer: (_id, answer) => [answer],
};
