import { defineCommand } from '../command.ts';
import { usageError } from '../errors/cliError.ts';
import { operations } from '../generated/spec.ts';

const { groupId } = operations.listGroupMembers.example;

export const command = defineCommand({
  description: 'Members are ordered by email. With --all, Groups are read several at a time and may interleave.',
  arguments: [{ syntax: '[group]', help: 'the ID of a Group, or its name where that is unique', complete: 'group' }],
  options: [{ syntax: '--all', help: 'list the members of every Group' }],
  examples: [`members ${groupId}`, 'members --all --json > members.jsonl'],
  async run(context, [group], { all }) {
    if (group !== undefined && all) throw usageError('Name one Group or use --all, not both.');
    if (group === undefined && !all) throw usageError('Name a Group, or use --all for the members of every Group.');
    const [{ memberView }, { resolveGroup }] = await Promise.all([
      import('../views.ts'),
      import('../members/resolveGroup.ts'),
    ]);
    const client = await context.client();
    const { signal } = context;
    if (group === undefined) await context.out.list(memberView(true), client.listAllGroupMembers({}, { signal }));
    else {
      const { groupId } = await resolveGroup(context, group);
      await context.out.list(memberView(false), client.listGroupMembers({ groupId }, { signal }));
    }
  },
});
