import { defineCommand } from '../command.ts';
import { usageError } from '../errors/cliError.ts';
import { exit } from '../exitCodes.ts';
import { notifyOption, reportFindings } from '../findings.ts';
import { operations } from '../generated/spec.ts';
import { parseDuration } from '../text/duration.ts';

const { accountId } = operations.deleteComputer.example;

export const command = defineCommand({
  description:
    'The backups of members of Groups with Enterprise Controls. With --stale, exits with 3 when a computer has uploaded nothing for that long.',
  arguments: [{ syntax: '[email|accountId]', help: 'the member whose computers to list' }],
  options: [
    { syntax: '--all', help: 'list the computers of every member; one call for each member' },
    {
      syntax: '--stale <duration>',
      help: 'only computers that uploaded nothing for so long: 7d, 36h',
      parse: parseDuration,
    },
    notifyOption,
  ],
  examples: [`computers ${accountId}`, "computers --all --stale 7d --notify 'mail -s stale ops@partner.example'"],
  async run(context, [who], { all, stale, notify }) {
    if (who !== undefined && all) throw usageError('Name one member or use --all, not both.');
    if (who === undefined && !all) throw usageError('Name a member, or use --all for the computers of every member.');
    const [{ computerView }, { resolveAccount }, { isStale, listAllComputers }] = await Promise.all([
      import('../computers/view.ts'),
      import('../members/resolveMember.ts'),
      import('@b2-partner/provision/inventory'),
    ]);
    const client = await context.client();
    const { signal, out } = context;
    const staleSince = stale === undefined ? undefined : new Date(Date.now() - (stale as number));
    const view = computerView(who === undefined);
    const computers = async function* () {
      if (who === undefined) yield* listAllComputers(client, { staleSince, signal, onHidden });
      else {
        const list = client.listComputers({ accountId: await resolveAccount(context, who) }, { signal });
        for await (const computer of list) if (isStale(computer, staleSince)) yield computer;
      }
    };
    const onHidden = ({ groupId, groupName }: { groupId: string; groupName: string }) =>
      out.warn(
        `Group ${groupId} (${groupName}) was left out: its computers cannot be listed, because it lacks Enterprise Controls.`,
      );
    if (staleSince === undefined) {
      if (notify !== undefined) throw usageError('--notify needs --stale: it is told about findings.');
      await out.list(view, computers());
      return exit.done;
    }
    return reportFindings(
      context,
      { ...view, empty: 'No computer is stale.' },
      computers(),
      notify as string | undefined,
    );
  },
});
