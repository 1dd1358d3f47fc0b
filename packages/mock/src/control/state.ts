import type { Core } from '../core.ts';
import type { Account } from '../world/account.ts';
import type { Admin } from '../world/admin.ts';
import type { Group } from '../world/group.ts';

const pageSize = 1000;

/**
 * The world as it is now, without any key. Accounts that are only made up on request are counted, not listed;
 * of the others at most 1000 are shown, from `?from=` on.
 */
export function describeWorld(core: Core, query: string): object {
  const { world } = core.store;
  const from = Math.max(0, Number(new URLSearchParams(query).get('from')) || 0);
  const accounts = [...world.keptAccounts];
  return {
    now: new Date(world.now()).toISOString(),
    statisticsAsOf: world.statisticsAsOf,
    admins: [...world.admins].map(describeAdmin),
    accountCount: accounts.length,
    accounts: accounts.slice(from, from + pageSize).map(describeAccount),
  };
}

function describeAdmin(admin: Admin): object {
  const { accountId, email, partnerAccess, goodStanding, backupAccess, verifiedPhone } = admin;
  const groups = admin.groups.map(describeGroup);
  return { accountId, email, partnerAccess, goodStanding, backupAccess, verifiedPhone, groups };
}

function describeGroup(group: Group): object {
  return {
    groupId: group.groupId,
    groupName: group.groupName,
    groupProducts: group.products,
    managed: group.managed,
    ssoDomain: group.ssoDomain,
    enterpriseControls: group.enterpriseControls,
    memberCount: group.members.size,
  };
}

function describeAccount(account: Account): object {
  const { accountId, email, region, groupId, computers } = account;
  return { accountId, email, region, groupId, computers: computers.length };
}
