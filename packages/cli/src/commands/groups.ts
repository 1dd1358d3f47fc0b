import { defineCommand } from '../command.ts';

export const command = defineCommand({
  arguments: [{ syntax: '[name]', help: 'a Group ID, or a name: every Group with it is listed', complete: 'group' }],
  examples: ['groups', 'groups "Studio Backup"', 'groups --json | jq -r .groupId'],
  async run(context, [name]) {
    const [{ groupView }, { findGroups }] = await Promise.all([
      import('../views.ts'),
      import('../members/resolveGroup.ts'),
    ]);
    const client = await context.client();
    const groups =
      name === undefined ? client.listGroups({}, { signal: context.signal }) : await findGroups(context, name);
    await context.out.list(groupView, groups);
  },
});
