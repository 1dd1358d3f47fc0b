import { type Account, noStats } from './account.ts';
import { GeneratedMembers } from './generatedMembers.ts';
import { MemberList } from './memberList.ts';
import type { GroupSetup } from './setup.ts';
import { addStats } from './shares.ts';

/** A Group: what the setup says of it, its members, and the statistics as they were last made. */
export class Group {
  readonly groupId: string;
  readonly groupName: string;
  /** What the pages of members begin with: id and name as JSON, without the closing brace. */
  readonly pageHead: string;
  readonly products: readonly string[];
  readonly managed: boolean;
  readonly ssoDomain: string | null;
  readonly enterpriseControls: boolean;
  readonly deletesBackups: boolean;
  readonly members: MemberList;
  readonly #setup: GroupSetup;
  readonly #createdTimestamp: string;
  /** What the kept members store now, less what removed generated ones stored. */
  #stored = noStats;
  /** Members and what they stored when the statistics were made, generated members' storage not yet added. */
  #counted = { asOf: '', memberCount: 0, stored: noStats };
  #json: string | undefined;

  constructor(setup: GroupSetup, options: { index: number; seed: number; asOf: string }) {
    const { groupId, groupName, generatedMembers = 0 } = setup;
    this.groupId = groupId;
    this.groupName = groupName;
    this.pageHead = JSON.stringify({ groupId, groupName }).slice(0, -1);
    this.products = setup.groupProducts ?? ['STORAGE'];
    this.managed = setup.managed ?? true;
    this.ssoDomain = setup.ssoDomain?.toLowerCase() ?? null;
    this.enterpriseControls = setup.enterpriseControls ?? false;
    this.deletesBackups = setup.deletesBackups ?? true;
    this.#setup = setup;
    this.#createdTimestamp = setup.createdTimestamp ?? options.asOf;
    const generated =
      generatedMembers > 0
        ? new GeneratedMembers(generatedMembers, { groupId, groupName }, options.index, options.seed)
        : null;
    this.members = new MemberList({ groupId, groupName }, generated);
  }

  get hasStorage(): boolean {
    return this.products.includes('STORAGE');
  }

  /** The Group as JSON, as the statistics last made show it. */
  get json(): string {
    this.#json ??= this.#toJson();
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
    this.#counted = { asOf, memberCount: this.members.size, stored: this.#stored };
    this.#json = undefined;
  }

  #toJson(): string {
    const { totalBalanceDue = 0, billingState = 'GOOD', revision = 1 } = this.#setup;
    const { asOf, memberCount, stored } = this.#counted;
    const b2Stats = { ...addStats(stored, this.members.generated?.totals ?? noStats), b2StatsAsOfTimestamp: asOf };
    return JSON.stringify({
      groupId: this.groupId,
      groupName: this.groupName,
      groupProducts: this.products,
      totalBalanceDue,
      billingState,
      accountStandingDetails: { state: 'B2_GOOD_STANDING' },
      groupStats: { memberCount, createdTimestamp: this.#createdTimestamp, groupStatsAsOfTimestamp: asOf },
      ...(this.hasStorage && { b2Stats }),
      revision,
    });
  }
}
