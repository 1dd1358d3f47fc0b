import { isPartnerError, type PartnerClient } from '@b2-partner/client';
import type { operations } from '@b2-partner/fetch';

/** How much is looked at: enough for second pages, few enough calls for a busy account. */
const most = { groups: 5, members: 7, accounts: 3, computers: 5 };
const pages = { maxGroupCount: 2, maxMemberCount: 3, maxComputerCount: 2 };

/** A Group ID that no account has, and how a call for it is rejected. */
const noGroup = '0';
const refusedWith: (typeof operations.listGroupMembers.errorCodes)[number] = 'invalid_group_id';

/**
 * Makes every read-only call that the account allows, with second pages and one rejection, and throws the responses away.
 *
 * @param failed hears about a call that did not succeed, by a name that tells nothing of the account
 */
export async function walk(partner: PartnerClient, failed: (call: string, reason: string) => void): Promise<void> {
  const attempt = async <T>(call: string, make: () => PromiseLike<T[]>): Promise<T[]> => {
    try {
      return await make();
    } catch (error) {
      failed(call, reasonOf(error));
      return [];
    }
  };

  const groups = await attempt('listGroups', () =>
    partner.listGroups({ maxGroupCount: pages.maxGroupCount }).toArray({ limit: most.groups }),
  );
  for (const { groupId, groupProducts } of groups) {
    const members = await attempt('listGroupMembers', () =>
      partner.listGroupMembers({ groupId, maxMemberCount: pages.maxMemberCount }).toArray({ limit: most.members }),
    );
    // A response without it is a difference, and no reason to stop.
    if (!groupProducts?.includes('BACKUP')) continue;
    for (const { accountId } of members.slice(0, most.accounts)) {
      await attempt('listComputers', () =>
        partner
          .listComputers({ accountId, maxComputerCount: pages.maxComputerCount })
          .toArray({ limit: most.computers }),
      );
    }
  }
  if (groups.length > 0) await refusal(partner, failed);
}

/** One call that has to be rejected, to see what a rejection looks like. */
async function refusal(partner: PartnerClient, failed: (call: string, reason: string) => void): Promise<void> {
  try {
    await partner.listGroupMembers({ groupId: noGroup });
    failed('listGroupMembers', 'answered for a Group that cannot exist');
  } catch (error) {
    const expected = isPartnerError(error, 'PartnerApiError') && error.code === refusedWith;
    if (!expected) failed('listGroupMembers', `${reasonOf(error)} for a Group that cannot exist`);
  }
}

/** The class and the code of an error; never its text, which may name an account. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'failed';
  const { name, code } = error as Error & { code?: unknown };
  return typeof code === 'string' ? `${name} ${code}` : name;
}
