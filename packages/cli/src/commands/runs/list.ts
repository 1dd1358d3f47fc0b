import { defineCommand } from '../../command.ts';

export const command = defineCommand({
  description: 'Lists the ledgers in the working folder and in the state folder, or the runs in a database.',
  options: [{ syntax: '--ledger <database>', help: 'list the runs of postgres://user@host/database' }],
  examples: ['runs list', "runs list --json | jq -r 'select(.finished == false) | .ledger'"],
  async run(context, _, { ledger }) {
    const { listRuns } = await import('../../provisioning/listRuns.ts');
    await listRuns(context, ledger as string | undefined);
  },
});
