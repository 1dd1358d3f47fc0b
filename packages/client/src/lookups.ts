import type { Schemas } from '@b2-partner/spec/types';
import type { Outcome } from './call/errors/outcomeUnknownError.ts';
import type { ListCall } from './paging/listCall.ts';
import type { ListComputersParams, ListGroupMembersParams } from './params.ts';

/** How a look-up lists members. */
export type ListMembers = (
  params: ListGroupMembersParams,
) => ListCall<Schemas['ListGroupMembersResponse'], Schemas['GroupMember']>;

/** How a look-up lists computers. */
export type ListComputers = (
  params: ListComputersParams,
) => ListCall<Schemas['ListComputersResponse'], Schemas['Computer']>;

/** Whether an account with this email is a member. */
export async function lookUpCreation(listMembers: ListMembers, groupId: string, email: string): Promise<Outcome> {
  const page = await listMembers({ groupId, startEmail: email, maxMemberCount: 1 });
  const isThere = page.items.some((member) => member.email.toLowerCase() === email.toLowerCase());
  return isThere ? 'done' : 'not-found';
}

/** Whether an account has left its Group. */
export async function lookUpEjection(listMembers: ListMembers, groupId: string, accountId: string): Promise<Outcome> {
  for await (const member of listMembers({ groupId })) if (member.accountId === accountId) return 'not-done';
  return 'done';
}

/** Whether a backup is gone. */
export async function lookUpDeletion(
  listComputers: ListComputers,
  accountId: string,
  computerId: string,
): Promise<Outcome> {
  // Not from this computer on: a list that starts at one that is gone is rejected.
  for await (const computer of listComputers({ accountId })) if (computer.computerId === computerId) return 'not-done';
  return 'done';
}
