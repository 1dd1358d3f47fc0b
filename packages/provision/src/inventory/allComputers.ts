import type { PartnerClient, Schemas } from '@b2-partner/client';

/** A computer and the member that backs it up. */
export type MemberComputer = Schemas['Computer'] & { accountId: string; email: string; groupId: string };

/** Options of `listAllComputers`. */
export interface AllComputersOptions {
  /** Only computers that uploaded nothing since this moment. Default: all. */
  staleSince?: Date | undefined;
  /** How many members are asked for at a time. Default: 8. */
  concurrency?: number | undefined;
  signal?: AbortSignal | undefined;
  /** Called for each Group with Computer Backup whose computers you may not list: it lacks Enterprise Controls. */
  onHidden?: ((group: Schemas['Group']) => void) | undefined;
}

/**
 * The computers of every member of every Group with Computer Backup, in the order of Groups and emails. The API has no
 * such list: this makes one call for each member.
 */
export async function* listAllComputers(
  client: PartnerClient,
  { staleSince, concurrency = 8, signal, onHidden }: AllComputersOptions = {},
): AsyncGenerator<MemberComputer, void, undefined> {
  for await (const group of client.listGroups({}, { signal })) {
    if (!group.groupProducts.includes('BACKUP')) continue;
    const members = client.listGroupMembers({ groupId: group.groupId }, { signal });
    try {
      const lists = ahead(members, concurrency, (member) => computersOf(client, member, signal));
      for await (const computers of lists) {
        for (const computer of computers) if (isStale(computer, staleSince)) yield computer;
      }
    } catch (error) {
      if ((error as { code?: string }).code !== 'invalid_account_id') throw error;
      onHidden?.(group);
    }
  }
}

/** Whether a computer uploaded nothing since a moment. */
export function isStale({ lastFileUploadedTimestamp }: Schemas['Computer'], since: Date | undefined): boolean {
  return since === undefined || lastFileUploadedTimestamp < since.getTime();
}

/** The results of calls in the order of their items, a few calls ahead of the reader. */
async function* ahead<Item, Result>(
  items: AsyncIterable<Item>,
  count: number,
  call: (item: Item) => Promise<Result>,
): AsyncGenerator<Result, void, undefined> {
  const running: Promise<Result>[] = [];
  for await (const item of items) {
    const result = call(item);
    // Reported when its turn comes.
    result.catch(() => {});
    running.push(result);
    if (running.length >= count) yield await (running.shift() as Promise<Result>);
  }
  while (running.length > 0) yield await (running.shift() as Promise<Result>);
}

async function computersOf(
  client: PartnerClient,
  { accountId, email, groupId }: Schemas['GroupMember'],
  signal: AbortSignal | undefined,
): Promise<MemberComputer[]> {
  const computers = await client.listComputers({ accountId }, { signal }).toArray();
  return computers.map((computer) => ({ ...computer, accountId, email, groupId }));
}
