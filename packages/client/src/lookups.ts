import type { Lookup, Outcome } from './call/errors/outcomeUnknownError.ts';
import type { Settings } from './call/options.ts';
import { findInGroup, type Lists } from './find.ts';

/** Whether an account with this email is a member. */
export async function lookUpCreation(lists: Lists, groupId: string, email: string): Promise<Outcome> {
  return (await findInGroup(lists, groupId, email)) ? 'done' : 'not-found';
}

/** Whether an account has left its Group. */
export function lookUpEjection(lists: Lists, groupId: string, accountId: string): Promise<Outcome> {
  return goneFrom(lists.listGroupMembers({ groupId }), (member) => member.accountId === accountId);
}

/** Whether a backup is gone. */
export function lookUpDeletion(lists: Lists, accountId: string, computerId: string): Promise<Outcome> {
  // Not from this computer on: a list that starts at one that is gone is rejected.
  return goneFrom(lists.listComputers({ accountId }), (computer) => computer.computerId === computerId);
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
