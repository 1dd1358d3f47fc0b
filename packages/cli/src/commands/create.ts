import { defineCommand } from '../command.ts';
import { operations } from '../generated/spec.ts';
import { regionOption } from '../provisioning/regionOption.ts';
import { runOptions, runValues } from '../provisioning/runOptions.ts';

const { groupId, memberEmail } = operations.createGroupMember.example;

export const command = defineCommand({
  operation: 'createGroupMember',
  description:
    'Runs through a ledger in the state folder, as `provision` does: called again after an interruption, it goes on where it ended.',
  arguments: [
    { syntax: '<group>', help: 'the ID of the Group, or its name where that is unique', complete: 'group' },
    { syntax: '<email>', help: operations.createGroupMember.fields.memberEmail.description },
  ],
  options: [
    regionOption,
    { syntax: '--ref <text>', help: 'your own reference; it is kept with the key' },
    ...runOptions,
  ],
  asks: true,
  examples: [
    `create ${groupId} ${memberEmail} --keys file:keys.jsonl`,
    'create "Studio Backup" new@studio.example --region eu-central --keys file:keys.jsonl --json',
  ],
  async run(context, [group, email], values) {
    const [{ createAccount }, { resolveGroup }] = await Promise.all([
      import('../provisioning/createAccount.ts'),
      import('../members/resolveGroup.ts'),
    ]);
    const { region, ref } = values as { region?: string; ref?: string };
    const row = { email: email as string, line: 1, ...(region && { region }), ...(ref && { ref }) };
    return createAccount(context, row, runValues(values), async () => {
      const { groupId, groupName } = await resolveGroup(context, group as string);
      return { row: { ...row, group: groupId }, facts: { Group: `${groupId} ${groupName}` } };
    });
  },
});
