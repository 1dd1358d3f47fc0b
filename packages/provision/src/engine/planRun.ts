import { emailKey } from '../entry/emailKey.ts';
import type { Entry } from '../entry/entry.ts';
import { type InputOptions, readEntries } from '../input/readEntries.ts';
import type { EntryInput } from '../input/row.ts';
import type { ProvisioningClient } from '../service/partnerService.ts';

/** What a run would do with an entry. */
export interface PlannedEntry {
  line: number;
  email: string;
  /** The Group of the entry, or the first of the run's. */
  groupId?: string;
  region?: string;
  /** `exists`: the account is in one of the Groups already. */
  plan: 'create' | 'exists' | 'duplicate';
  accountId?: string;
}

/**
 * Says what a run would do. Lists each Group once and changes nothing.
 *
 * @throws {InputError} with everything that is wrong with the input.
 */
export async function planRun(
  client: Pick<ProvisioningClient, 'listGroupMembers'>,
  input: Iterable<EntryInput> | AsyncIterable<EntryInput>,
  options: InputOptions = {},
): Promise<PlannedEntry[]> {
  const entries = await readEntries(input, options);
  const { groups = [] } = options;
  const groupIds = new Set(entries.flatMap(({ trial, groupId }) => (trial ? [] : [groupId ?? groups].flat())));
  const wanted = new Set(entries.map(({ email }) => emailKey(email)));
  const members = new Map<string, string>();
  for (const groupId of groupIds) {
    for await (const { email, accountId } of client.listGroupMembers({ groupId }))
      if (wanted.has(emailKey(email))) members.set(emailKey(email), accountId);
  }
  return entries.map((entry) => planned(entry, members.get(emailKey(entry.email)), groups[0]));
}

function planned(entry: Entry, accountId: string | undefined, firstGroup: string | undefined): PlannedEntry {
  const { line, email, region, trial, duplicateOf, groupId = trial ? undefined : firstGroup } = entry;
  const facts = { line, email, ...(groupId && { groupId }), ...(region && { region }) };
  if (duplicateOf !== undefined) return { ...facts, plan: 'duplicate' };
  return accountId === undefined ? { ...facts, plan: 'create' } : { ...facts, plan: 'exists', accountId };
}
