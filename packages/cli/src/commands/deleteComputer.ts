import type { Computer } from '@b2-partner/client';
import { approve, showChange } from '../change.ts';
import { defineCommand } from '../command.ts';
import type { Context } from '../context.ts';
import { notFound, usageError } from '../errors/cliError.ts';
import { operations } from '../generated/spec.ts';
import type { View } from '../output/view.ts';
import { didYouMean } from '../text/closest.ts';

const { accountId, computerId } = operations.deleteComputer.example;

export const command = defineCommand({
  operation: 'deleteComputer',
  arguments: [
    { syntax: '<email|accountId>', help: 'the member that backs the computer up' },
    { syntax: '<computer>', help: 'the ID of the computer, or its name where that is unique' },
  ],
  options: [{ syntax: '--dry-run', help: 'show what would be deleted, and change nothing' }],
  asks: true,
  examples: [
    `delete-computer ${accountId} ${computerId} --dry-run`,
    `delete-computer editor-1@studio.example editor-1-mac-001 --yes`,
  ],
  async run(context, [who, which], { dryRun }) {
    const [{ computerView }, { resolveAccount }] = await Promise.all([
      import('../computers/view.ts'),
      import('../members/resolveMember.ts'),
    ]);
    const accountId = await resolveAccount(context, who as string);
    const computer = await resolveComputer(context, accountId, which as string);
    const view: View<Computer & { dryRun?: boolean }> = computerView(false);
    const facts = {
      Member: who === accountId ? accountId : `${who} (${accountId})`,
      Computer: `${computer.computerName} (${computer.computerId})`,
    };
    if (dryRun) {
      await showChange(context, facts);
      await context.out.one(view, { dryRun: true, ...computer });
      context.out.say('Nothing was changed.');
      return;
    }
    await approve(context, {
      facts,
      question: `Delete the backup of ${computer.computerName} with all its files?`,
      needsYes: true,
    });
    const client = await context.client();
    const { computerId } = computer;
    await context.out.one(view, await client.deleteComputer({ accountId, computerId }, { signal: context.signal }));
    context.out.say('Deleted.');
  },
});

async function resolveComputer(context: Context, accountId: string, idOrName: string): Promise<Computer> {
  const computers = await (await context.client()).listComputers({ accountId }, { signal: context.signal }).toArray();
  const byId = computers.find(({ computerId }) => computerId === idOrName);
  if (byId !== undefined) return byId;
  const named = computers.filter(({ computerName }) => computerName === idOrName);
  if (named.length > 1) {
    throw usageError(
      `${named.length} computers have the name ${JSON.stringify(idOrName)}: ${named.map(({ computerId }) => computerId).join(', ')}. Name one by its ID.`,
    );
  }
  if (named[0] !== undefined) return named[0];
  const names = computers.map(({ computerName }) => computerName);
  throw notFound(
    `Account ${accountId} has no computer ${JSON.stringify(idOrName)}.${didYouMean(idOrName, names)} \`b2-partner computers ${accountId}\` lists them.`,
  );
}
