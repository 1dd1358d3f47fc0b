import { type Account, NO_STATS } from './account.ts';
import { GeneratedMembers } from './generatedMembers.ts';
import { MemberList } from './memberList.ts';
import type { B2Counts, GroupSetup } from './setup.ts';
import { addStats } from './shares.ts';

/** A Group: what the setup says of it, its members, and the statistics as they were last made. */
export class Group {
  readonly groupId: string;
  readonly groupName: string;
  readonly products: readonly string[];
  readonly managed: boolean;
  readonly ssoDomain: string | null;
  readonly enterpriseControls: boolean;
  readonly members: MemberList;
  readonly #setup: GroupSetup;
  readonly #createdTimestamp: string;
  /** What the members store now; the statistics show it when they are made the next time. */
  #stored: B2Counts;
  #json = '';

  constructor(setup: GroupSetup, options: { index: number; seed: number; asOf: string }) {
    const { groupId, groupName, generatedMembers = 0, generatedStats = NO_STATS } = setup;
    this.groupId = groupId;
    this.groupName = groupName;
    this.products = setup.groupProducts ?? ['STORAGE'];
    this.managed = setup.managed ?? true;
    this.ssoDomain = setup.ssoDomain?.toLowerCase() ?? null;
    this.enterpriseControls = setup.enterpriseControls ?? false;
    this.#setup = setup;
    this.#createdTimestamp = setup.createdTimestamp ?? options.asOf;
    this.#stored = generatedMembers > 0 ? generatedStats : NO_STATS;
    const generated =
      generatedMembers > 0
        ? new GeneratedMembers(generatedMembers, generatedStats, { groupId, groupName }, options.index, options.seed)
        : null;
    this.members = new MemberList({ groupId, groupName }, generated);
  }

  get hasStorage(): boolean {
    return this.products.includes('STORAGE');
  }

  /** The Group as JSON, as the statistics last made show it. */
  get json(): string {
    return this.#json;
  }

  add(account: Account): void {
    this.members.add(account);
    this.#stored = addStats(this.#stored, account.b2Stats);
  }

  /** Takes a member out; `generatedIndex` where it was a generated one. */
  remove(account: Account, generatedIndex?: number): void {
    if (generatedIndex === undefined) this.members.remove(account);
    else this.members.removeGenerated(generatedIndex);
    this.#stored = addStats(this.#stored, account.b2Stats, -1);
  }

  /** Makes the statistics: members and what they store are counted now. */
  countStatistics(asOf: string): void {
    const { totalBalanceDue = 0, billingState = 'GOOD', revision = 1 } = this.#setup;
    this.#json = JSON.stringify({
      groupId: this.groupId,
      groupName: this.groupName,
      groupProducts: this.products,
      totalBalanceDue,
      billingState,
      accountStandingDetails: { state: 'B2_GOOD_STANDING' },
      groupStats: {
        memberCount: this.members.size,
        createdTimestamp: this.#createdTimestamp,
        groupStatsAsOfTimestamp: asOf,
      },
      ...(this.hasStorage && { b2Stats: { ...this.#stored, b2StatsAsOfTimestamp: asOf } }),
      revision,
    });
  }
}
