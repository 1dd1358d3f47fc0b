import type {
  Computer,
  Group,
  GroupMember,
  ListComputersResponse,
  ListGroupMembersResponse,
  ListGroupsResponse,
} from '@b2-partner/spec/types';
import type { Outcome } from './call/errors/outcomeUnknownError.ts';
import { findInGroup } from './find.ts';
import type { ListCall } from './paging/listCall.ts';
import type { ListComputersParams, ListGroupMembersParams, ListGroupsParams } from './params.ts';

/** How a look-up lists Groups. */
export type ListGroups = (params: ListGroupsParams) => ListCall<ListGroupsResponse, Group>;

/** How a look-up lists members. */
export type ListMembers = (params: ListGroupMembersParams) => ListCall<ListGroupMembersResponse, GroupMember>;

/** How a look-up lists computers. */
export type ListComputers = (params: ListComputersParams) => ListCall<ListComputersResponse, Computer>;

/** Whether an account with this email is a member. */
export async function lookUpCreation(listMembers: ListMembers, groupId: string, email: string): Promise<Outcome> {
  return (await findInGroup(listMembers, groupId, email)) ? 'done' : 'not-found';
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
