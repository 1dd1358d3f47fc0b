import { type Account, type Computer, emailKey, noStats } from './account.ts';
import { Admin } from './admin.ts';
import type { AdvancedEvent, ComputerDeletedEvent, CreatedEvent, EjectedEvent, WorldEvent } from './events.ts';
import { decodeAccountId, generatedEmail } from './generatedMembers.ts';
import { Group } from './group.ts';
import { Ids } from './ids.ts';
import type { Key } from './keys.ts';
import { seededRandom } from './random.ts';
import { defaultRegion } from './regions.ts';
import type { ComputerSetup, GroupSetup, KeySetup, MemberSetup, WorldSetup } from './setup.ts';
import { fromTimestamp, lastStatistics, toTimestamp } from './timestamp.ts';

const defaultRefusedDomains = ['backblaze.com', 'backblazeb2.com'];

/** The state of the service: accounts, Groups and keys, changed by events alone. */
export class World {
  readonly refusedEmailDomains: readonly string[];
  readonly #clock: () => number;
  readonly #seed: number;
  readonly #admins = new Map<string, Admin>();
  readonly #groups = new Map<string, Group>();
  readonly #groupsByIndex: Group[] = [];
  readonly #accounts = new Map<string, Account>();
  readonly #emails = new Set<string>();
  readonly #keys = new Map<string, Key>();
  /** How far this world's time is ahead of the clock, ms. */
  #ahead: number;
  #statisticsAt: number;
  #statisticsAsOf: string;

  /** `startedAt`: what the clock showed when the setup's time began, ms. */
  constructor(setup: WorldSetup, options: { clock: () => number; seed: number; startedAt: number }) {
    this.#clock = options.clock;
    this.#seed = options.seed;
    this.#ahead = setup.clock === undefined ? 0 : Date.parse(setup.clock) - options.startedAt;
    this.refusedEmailDomains = setup.refusedEmailDomains ?? defaultRefusedDomains;
    this.#statisticsAt = setup.statisticsAsOf
      ? fromTimestamp(setup.statisticsAsOf)
      : lastStatistics(options.startedAt + this.#ahead);
    this.#statisticsAsOf = toTimestamp(this.#statisticsAt);
    const ids = new Ids(seededRandom(options.seed ^ 0x5eed));
    for (const admin of setup.admins) {
      const groups = (admin.groups ?? []).map((group) => this.#addGroup(group, ids));
      const known = new Admin(admin, groups);
      this.#admins.set(known.accountId, known);
      this.#emails.add(emailKey(known.email));
      const { accountId, applicationKey } = admin;
      this.#addKey({ applicationKeyId: accountId, applicationKey }, accountId, true);
      for (const key of admin.keys ?? []) this.#addKey(key, accountId, false);
    }
    this.#countStatistics();
  }

  /** The time in this world, ms since 1970. */
  now(): number {
    return this.#clock() + this.#ahead;
  }

  get statisticsAsOf(): string {
    return this.#statisticsAsOf;
  }

  get admins(): Iterable<Admin> {
    return this.#admins.values();
  }

  admin(accountId: string): Admin | undefined {
    return this.#admins.get(accountId);
  }

  group(groupId: string): Group | undefined {
    return this.#groups.get(groupId);
  }

  key(applicationKeyId: string): Key | undefined {
    return this.#keys.get(applicationKeyId);
  }

  hasAccount(accountId: string): boolean {
    return this.#admins.has(accountId) || this.#accounts.has(accountId) || this.#generated(accountId) !== undefined;
  }

  /** A member, an ejected account or a trial; undefined for an admin. */
  account(accountId: string): Account | undefined {
    return this.#accounts.get(accountId) ?? this.#generated(accountId)?.account;
  }

  /** Accounts that are kept one by one: all but generated members that nothing happened to. */
  get keptAccounts(): Iterable<Account> {
    return this.#accounts.values();
  }

  /** Whether any account has this email, whatever its case. */
  hasEmail(email: string): boolean {
    const key = emailKey(email);
    if (this.#emails.has(key)) return true;
    const [, member, groupId] = generatedEmail.exec(key) ?? [];
    return groupId !== undefined && (this.#groups.get(groupId)?.members.hasGenerated(Number(member) - 1) ?? false);
  }

  /** When the statistics of an account were made, or null when it is younger than them. */
  readonly statisticsOf = (account: { createdAt: number }): string | null =>
    account.createdAt < this.#statisticsAt ? this.#statisticsAsOf : null;

  /** Time travel by so many ms. Statistics are made once a day: of those that are skipped, the last ones are. */
  travel(ms: number): AdvancedEvent {
    const last = lastStatistics(this.now() + ms);
    return { type: 'advanced', ms, ...(last > lastStatistics(this.now()) && { statisticsAt: last }) };
  }

  apply(event: WorldEvent): void {
    if (event.type === 'created') this.#create(event);
    else if (event.type === 'ejected') this.#eject(event);
    else if (event.type === 'computer-deleted') this.#deleteComputer(event);
    else this.#advance(event);
  }

  #create(event: CreatedEvent): void {
    const { accountId, email, region, groupId, createdAt } = event;
    this.#addAccount({ accountId, email, region, groupId, createdAt, b2Stats: noStats, computers: [] });
    this.#addKey(event, accountId, false, event.bucket ?? null);
  }

  #eject(event: EjectedEvent): void {
    const generated = this.#generated(event.accountId);
    const account = this.#accounts.get(event.accountId) ?? generated?.account;
    if (!account || account.groupId === null) return;
    this.#groups.get(account.groupId)?.remove(account, generated?.index);
    this.#emails.delete(emailKey(account.email));
    account.groupId = null;
    account.email = event.email;
    this.#accounts.set(account.accountId, account);
    this.#emails.add(emailKey(account.email));
  }

  #deleteComputer(event: ComputerDeletedEvent): void {
    const computers = this.#accounts.get(event.accountId)?.computers;
    const at = computers?.findIndex((computer) => computer.computerId === event.computerId) ?? -1;
    if (at >= 0) computers?.splice(at, 1);
  }

  #advance({ ms, statisticsAt }: AdvancedEvent): void {
    this.#ahead += ms;
    if (statisticsAt === undefined) return;
    this.#statisticsAt = statisticsAt;
    this.#statisticsAsOf = toTimestamp(statisticsAt);
    this.#countStatistics();
  }

  #countStatistics(): void {
    for (const group of this.#groups.values()) group.countStatistics(this.#statisticsAsOf);
  }

  #addGroup(setup: GroupSetup, ids: Ids): Group {
    const index = this.#groupsByIndex.length;
    const group = new Group(setup, { index, seed: this.#seed, asOf: this.#statisticsAsOf });
    this.#groupsByIndex.push(group);
    this.#groups.set(group.groupId, group);
    for (const member of setup.members ?? []) this.#addMember(member, group, ids);
    return group;
  }

  #addMember(setup: MemberSetup, group: Group, ids: Ids): void {
    const { email, accountId = ids.account(), region = defaultRegion, b2Stats = noStats, computers = [] } = setup;
    this.#addAccount({
      accountId,
      email,
      region,
      groupId: group.groupId,
      createdAt: Number.NEGATIVE_INFINITY,
      b2Stats,
      computers: computers.map((computer) => this.#computerOf(computer, ids)).sort(byComputerId),
    });
    for (const key of setup.keys ?? []) this.#addKey(key, accountId, false);
  }

  #computerOf(setup: ComputerSetup, ids: Ids): Computer {
    const { computerId = ids.computer(), computerName, lastFileUploadedTimestamp = this.#statisticsAt } = setup;
    return { computerId, computerName, lastFileUploadedTimestamp };
  }

  #addAccount(account: Account): void {
    this.#accounts.set(account.accountId, account);
    this.#emails.add(emailKey(account.email));
    if (account.groupId !== null) this.#groups.get(account.groupId)?.add(account);
  }

  #addKey(key: KeySetup, accountId: string, master: boolean, bucket: Key['bucket'] = null): void {
    const { applicationKeyId, applicationKey, minimumApiVersion = 3 } = key;
    this.#keys.set(applicationKeyId, {
      applicationKeyId,
      applicationKey,
      accountId,
      master,
      minimumApiVersion,
      bucket,
    });
  }

  #generated(accountId: string): { account: Account; index: number } | undefined {
    const { group, member } = decodeAccountId(this.#seed, accountId);
    const members = this.#groupsByIndex[group]?.members;
    if (!members?.generated || !members.hasGenerated(member) || this.#accounts.has(accountId)) return undefined;
    // Ids of other accounts decode to something, too: only the way back tells.
    if (members.generated.accountIdAt(member) !== accountId) return undefined;
    return { account: members.generated.accountAt(member), index: member };
  }
}

function byComputerId(a: Computer, b: Computer): number {
  return a.computerId < b.computerId ? -1 : 1;
}
