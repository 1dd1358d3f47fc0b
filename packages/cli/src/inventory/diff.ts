import { writeFile } from 'node:fs/promises';
import { readEntries } from '@b2-partner/provision';
import { compareCustomers, type Difference } from '@b2-partner/provision/inventory';
import { stringify } from 'csv-stringify/sync';
import type { Context } from '../context.ts';
import { CliError } from '../errors/cliError.ts';
import type { ExitCode } from '../exitCodes.ts';
import { reportFindings } from '../findings.ts';
import { resolveGroup } from '../members/resolveGroup.ts';
import type { View } from '../output/view.ts';
import { checkRows, readRows, withGroupIds } from '../provisioning/readRows.ts';

/** What the flags of `diff` say. */
export interface DiffValues {
  groups: readonly string[] | undefined;
  template: string | undefined;
  out: string | undefined;
  notify: string | undefined;
}

/** A row without a Group is no mistake here: it fits every Group. */
const anyGroup = ['0'];

const view: View<Difference> = {
  empty: 'Nothing differs.',
  columns: [
    { name: 'line', title: 'LINE', value: ({ line }) => line, align: 'right', drop: 2 },
    { name: 'finding', title: 'FINDING', value: ({ finding }) => finding },
    { name: 'email', title: 'EMAIL', value: ({ email }) => email, cut: true },
    { title: 'DETAIL', value: () => undefined, text: detailText },
    { name: 'groupId', value: ({ groupId }) => groupId },
    { name: 'actualGroupId', value: ({ actualGroupId }) => actualGroupId },
    { name: 'actualGroupName', value: ({ actualGroupName }) => actualGroupName },
    { name: 'region', value: ({ region }) => region },
    { name: 'actualRegion', value: ({ actualRegion }) => actualRegion },
    { name: 'accountId', title: 'ACCOUNT', value: ({ accountId }) => accountId, drop: 1 },
    { name: 'ref', value: ({ ref }) => ref },
  ],
};

/** Prints what differs between a customer list and the Groups. */
export async function diff(
  context: Context,
  file: string,
  { groups, template, out, notify }: DiffValues,
): Promise<ExitCode> {
  const given = await readRows(file, context);
  await checkRows(given, anyGroup, template);
  const rows = await withGroupIds(context, given);
  const customers = await readEntries(rows, { groups: anyGroup, ...(template !== undefined && { template }) });
  let groupIds: string[] | undefined;
  for (const group of groups ?? []) groupIds = [...(groupIds ?? []), (await resolveGroup(context, group)).groupId];
  const missing: Difference[] = [];
  const differences = async function* () {
    const { signal } = context;
    for await (const difference of compareCustomers(await context.client(), customers, { groups: groupIds, signal })) {
      if (difference.finding === 'only-here') missing.push(difference);
      yield difference;
    }
  };
  const code = await reportFindings(context, view, differences(), notify);
  if (out !== undefined) {
    const only = groupIds?.length === 1 ? groupIds[0] : undefined;
    await writeMissing(out, missing, only);
    context.out.say(`${out}: ${missing.length} ${missing.length === 1 ? 'row' : 'rows'} for \`provision\`.`);
  }
  return code;
}

function detailText({ finding, groupId, region, actualGroupId, actualRegion }: Difference): string {
  switch (finding) {
    case 'wrong-group':
      return `in ${actualGroupId}, not ${groupId}`;
    case 'wrong-region':
      return `in ${actualRegion}, not ${region}`;
    case 'only-there':
      return `in ${actualGroupId}, ${actualRegion}`;
    case 'only-here':
      return groupId === undefined && region === undefined
        ? ''
        : `wanted in ${[groupId, region].filter(Boolean).join(', ')}`;
  }
}

/** Writes rows that `provision` takes; a row without a Group goes to the only one that was compared with. */
async function writeMissing(
  path: string,
  missing: readonly Difference[],
  onlyGroup: string | undefined,
): Promise<void> {
  const rows = missing.map(({ email, groupId = onlyGroup, region, ref }) => ({ email, group: groupId, region, ref }));
  const text = stringify(rows, { header: true, columns: ['email', 'group', 'region', 'ref'] });
  await writeFile(path, text).catch((error: NodeJS.ErrnoException) => {
    throw new CliError(`${path} cannot be written (${error.code}).`);
  });
}
