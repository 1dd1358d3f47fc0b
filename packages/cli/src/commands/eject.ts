import type { EjectGroupMemberResponse } from '@b2-partner/client';
import { approve, showChange } from '../change.ts';
import { defineCommand } from '../command.ts';
import { operations } from '../generated/spec.ts';
import type { View } from '../output/view.ts';

const { groupId, memberAccountId } = operations.ejectGroupMember.example;

type Ejected = Pick<EjectGroupMemberResponse, 'accountId' | 'email' | 'groupId' | 'groupName' | 'region'>;

export const command = defineCommand({
  operation: 'ejectGroupMember',
  arguments: [
    { syntax: '<group>', help: 'the ID of the Group, or its name where that is unique', complete: 'group' },
    { syntax: '<email|accountId>', help: 'the member' },
  ],
  options: [
    { syntax: '--new-email <email>', help: operations.ejectGroupMember.fields.email.description },
    { syntax: '--dry-run', help: 'show what would be ejected, and change nothing' },
  ],
  asks: true,
  examples: [
    `eject ${groupId} ${memberAccountId} --dry-run`,
    `eject ${groupId} ${memberAccountId} --new-email owner@customer.example --yes`,
  ],
  async run(context, [group, who], { newEmail, dryRun }) {
    const [{ resolveGroup }, { resolveMember }] = await Promise.all([
      import('../members/resolveGroup.ts'),
      import('../members/resolveMember.ts'),
    ]);
    const { groupId, groupName } = await resolveGroup(context, group as string);
    const member = await resolveMember(context, who as string, groupId);
    const email = newEmail as string | undefined;
    const facts = {
      Group: `${groupId} ${groupName}`,
      Member: `${member.email} (${member.accountId})`,
      ...(email === undefined ? {} : { 'New email': email }),
    };
    if (dryRun) {
      await showChange(context, facts);
      await context.out.one(view, {
        dryRun: true,
        accountId: member.accountId,
        email: email ?? member.email,
        groupId,
        groupName,
        region: member.region,
      });
      context.out.say('Nothing was changed.');
      return;
    }
    await approve(context, {
      facts,
      question: `Eject ${member.email}? It can never be added to a Group again, and its keys keep working.`,
      needsYes: true,
    });
    const client = await context.client();
    const params = { groupId, memberAccountId: member.accountId, ...(email === undefined ? {} : { email }) };
    await context.out.one(view, await client.ejectGroupMember(params, { signal: context.signal }));
    context.out.say('Ejected. The account lives on outside the Group; its owner has to reset the password.');
  },
});

const view: View<Ejected & { dryRun?: boolean }> = {
  empty: '',
  columns: [
    { name: 'accountId', title: 'Account', value: ({ accountId }) => accountId },
    { name: 'email', title: 'Email', value: ({ email }) => email },
    { name: 'groupId', title: 'Group ID', value: ({ groupId }) => groupId },
    { name: 'groupName', title: 'Group', value: ({ groupName }) => groupName },
    { name: 'region', title: 'Region', value: ({ region }) => region },
  ],
};
