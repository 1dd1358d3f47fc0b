import type { Lookup, Outcome } from './call/errors/outcomeUnknownError.ts';
import { UsageError } from './call/errors/usageError.ts';
import type { Settings } from './call/options.ts';
import { findInGroup, type Lists } from './find.ts';
import { checkNames } from './usage/checkNames.ts';
import { sameForm } from './wire/sameForm.ts';

/** Whether an account with this email is a member. */
export async function lookUpCreation(lists: Lists, groupId: string, email: string): Promise<Outcome> {
  return (await findInGroup(lists, groupId, email)) ? 'done' : 'not-found';
}

/** Whether an account has left its Group. */
export function lookUpEjection(lists: Lists, groupId: string, accountId: string): Promise<Outcome> {
  return goneFrom(lists.listGroupMembers({ groupId }), 'accountId', accountId);
}

/** Whether a backup is gone. */
export function lookUpDeletion(lists: Lists, accountId: string, computerId: string): Promise<Outcome> {
  // Not from this computer on: a list that starts at one that is gone is rejected.
  return goneFrom(lists.listComputers({ accountId }), 'computerId', computerId);
}

async function goneFrom<Item>(list: AsyncIterable<Item>, key: keyof Item, id: string): Promise<Outcome> {
  // The service may take an ID in another spelling than it lists.
  for await (const item of list) if (sameForm(item[key]) === sameForm(id)) return 'still-there';
  return 'gone';
}

const firstPause = 1000;
const longestPause = 15_000;

/** Looks again and again until the call is known to have taken effect, or the time is over. */
export function patiently(look: () => Promise<Outcome>, sleep: Settings['sleep']): Lookup {
  return async (options = {}) => {
    checkNames('lookup', 'option', { wait: false, signal: false }, options);
    const { wait = 0, signal } = options;
    if (!(wait >= 0)) throw new UsageError('`wait` must be a number of at least 0.');
    signal?.throwIfAborted();
    let left = wait;
    for (let pause = firstPause; ; pause = Math.min(2 * pause, longestPause)) {
      const outcome = await look();
      if (outcome === 'done' || outcome === 'gone' || !(left > 0)) return outcome;
      await sleep(Math.min(pause, left), signal);
      left -= pause;
    }
  };
}
