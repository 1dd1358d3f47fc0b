import type { Group } from './group.ts';
import type { AdminSetup } from './setup.ts';

/** An account that administers Groups. */
export class Admin {
  readonly accountId: string;
  readonly email: string;
  readonly partnerAccess: boolean;
  readonly goodStanding: boolean;
  readonly backupAccess: boolean;
  readonly verifiedPhone: boolean;
  /** Ordered by id. */
  readonly groups: readonly Group[];
  readonly #groupsById: ReadonlyMap<string, Group>;

  constructor(setup: AdminSetup, groups: readonly Group[]) {
    this.accountId = setup.accountId;
    this.email = setup.email ?? `admin@${setup.accountId}.example`;
    this.partnerAccess = setup.partnerAccess ?? true;
    this.goodStanding = setup.goodStanding ?? true;
    this.backupAccess = setup.backupAccess ?? true;
    this.verifiedPhone = setup.verifiedPhone ?? true;
    this.groups = [...groups].sort((a, b) => compareIds(a.groupId, b.groupId));
    this.#groupsById = new Map(groups.map((group) => [group.groupId, group]));
  }

  group(groupId: string): Group | undefined {
    return this.#groupsById.get(groupId);
  }
}

/** Orders decimal numbers of any length. */
function compareIds(a: string, b: string): number {
  const difference = BigInt(a) - BigInt(b);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}
