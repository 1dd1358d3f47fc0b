import { defineCommand } from '../command.ts';
import { operations } from '../generated/spec.ts';
import type { View } from '../output/view.ts';

const { memberAccountId } = operations.ejectGroupMember.example;

export const command = defineCommand({
  description:
    'Looks in all your Groups. An email is found with one call for each Group; for an account ID the lists are read.',
  arguments: [{ syntax: '<email|accountId>', help: 'the email or the account ID of the member' }],
  examples: [`member ${memberAccountId}`, `member ${memberAccountId} --json | jq -r .email`],
  async run(context, [member]) {
    const [{ memberView }, { resolveMember }] = await Promise.all([
      import('../views.ts'),
      import('../members/resolveMember.ts'),
    ]);
    await context.out.one(asRecord(memberView(true)), await resolveMember(context, member as string));
  },
});

const titles: Readonly<Record<string, string>> = {
  email: 'Email',
  accountId: 'Account',
  groupId: 'Group ID',
  groupName: 'Group',
  region: 'Region',
  s3Endpoint: 'S3 endpoint',
  b2BytesStoredCount: 'Stored',
  b2FilesStoredCount: 'Files',
  bucketCount: 'Buckets',
  b2StatsAsOfTimestamp: 'As of (UTC)',
};

/** A record has room for every field. */
function asRecord<Item>(view: View<Item>): View<Item> {
  const titled = view.columns.map((column) => ({ ...column, title: titles[column.name ?? ''] ?? column.title ?? '' }));
  return { ...view, columns: titled };
}
