import type {
  Computer,
  Group,
  GroupMember,
  ListComputersResponse,
  ListGroupMembersResponse,
  ListGroupsResponse,
} from '@b2-partner/spec/types';
import type { Lookup, Outcome } from './call/errors/outcomeUnknownError.ts';
import type { Settings } from './call/options.ts';
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
export function lookUpEjection(listMembers: ListMembers, groupId: string, accountId: string): Promise<Outcome> {
  return goneFrom(listMembers({ groupId }), (member) => member.accountId === accountId);
}

/** Whether a backup is gone. */
export function lookUpDeletion(listComputers: ListComputers, accountId: string, computerId: string): Promise<Outcome> {
  // Not from this computer on: a list that starts at one that is gone is rejected.
  return goneFrom(listComputers({ accountId }), (computer) => computer.computerId === computerId);
}

async function goneFrom<Item>(list: AsyncIterable<Item>, isWanted: (item: Item) => boolean): Promise<Outcome> {
  for await (const item of list) if (isWanted(item)) return 'still-there';
  return 'gone';
}

const firstPause = 1000;
const longestPause = 15_000;

/** Looks again and again until the call is known to have taken effect, or the time is over. */
export function patiently(look: () => Promise<Outcome>, sleep: Settings['sleep']): Lookup {
  return async ({ wait = 0, signal } = {}) => {
    let left = wait;
    for (let pause = firstPause; ; pause = Math.min(2 * pause, longestPause)) {
      const outcome = await look();
      if (outcome === 'done' || outcome === 'gone' || !(left > 0)) return outcome;
      await sleep(Math.min(pause, left), signal);
      left -= pause;
    }
  };
}
