import type { PartnerClient, Schemas } from '@b2-partner/client';
import { emailKey } from '../entry/emailKey.ts';
import type { Entry } from '../entry/entry.ts';

type Member = Schemas['GroupMember'];

/** What differs between a customer list and the Groups. */
export interface Difference {
  /**
   * `only-here`: in the list, in none of the Groups. `only-there`: a member that is not in the list. `wrong-group` and
   * `wrong-region`: a member that the list wants elsewhere.
   */
  finding: 'only-here' | 'only-there' | 'wrong-group' | 'wrong-region';
  email: string;
  /** The line in the list; absent for `only-there`. */
  line?: number;
  /** Your own reference from the list. */
  ref?: string;
  /** What the list wants, where it says so. */
  groupId?: string;
  region?: string;
  /** What is there; absent for `only-here`. */
  accountId?: string;
  actualGroupId?: string;
  actualGroupName?: string;
  actualRegion?: string;
}

/** Options of `compareCustomers`. */
export interface CompareOptions {
  /** The IDs of the Groups to compare with. Default: all. */
  groups?: readonly string[] | undefined;
  signal?: AbortSignal | undefined;
}

const isOther = (wanted: string | undefined, actual: string) => wanted !== undefined && wanted !== actual;

/**
 * Compares a customer list, as `readEntries` gives it, with the members of the Groups. Trials are left out, because they
 * are in no list of the API. Holds the list in memory, and the members a page at a time.
 *
 * An empty Group or region in the list fits every one. With `groups`, entries for other Groups count only where their
 * account is in one of these.
 */
export async function* compareCustomers(
  client: Pick<PartnerClient, 'listGroupMembers' | 'listAllGroupMembers'>,
  customers: Iterable<Entry>,
  { groups, signal }: CompareOptions = {},
): AsyncGenerator<Difference, void, undefined> {
  const wanted = new Map<string, Entry>();
  for (const entry of customers) {
    if (entry.trial === undefined && entry.duplicateOf === undefined) wanted.set(emailKey(entry.email), entry);
  }
  const missing = new Map(wanted);
  for await (const member of membersOf(client, groups, signal)) {
    const key = emailKey(member.email);
    missing.delete(key);
    yield* differencesOf(wanted.get(key), member);
  }
  for (const entry of missing.values()) {
    if (groups === undefined || entry.groupId === undefined || groups.includes(entry.groupId)) yield onlyHere(entry);
  }
}

async function* membersOf(
  client: Pick<PartnerClient, 'listGroupMembers' | 'listAllGroupMembers'>,
  groups: readonly string[] | undefined,
  signal: AbortSignal | undefined,
): AsyncGenerator<Member, void, undefined> {
  if (groups === undefined) yield* client.listAllGroupMembers({}, { signal });
  for (const groupId of groups ?? []) yield* client.listGroupMembers({ groupId }, { signal });
}

function differencesOf(entry: Entry | undefined, member: Member): Difference[] {
  const { email, accountId, groupId, groupName, region } = member;
  const actual = { accountId, actualGroupId: groupId, actualGroupName: groupName, actualRegion: region };
  if (entry === undefined) return [{ finding: 'only-there', email, ...actual }];
  const found = { ...onlyHere(entry), email, ...actual };
  return [
    ...(isOther(entry.groupId, groupId) ? [{ ...found, finding: 'wrong-group' as const }] : []),
    ...(isOther(entry.region, region) ? [{ ...found, finding: 'wrong-region' as const }] : []),
  ];
}

function onlyHere({ email, line, ref, groupId, region }: Entry): Difference {
  return {
    finding: 'only-here',
    email,
    line,
    ...(ref && { ref }),
    ...(groupId && { groupId }),
    ...(region && { region }),
  };
}
