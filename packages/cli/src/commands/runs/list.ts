import { defineCommand } from '../../command.ts';

export const command = defineCommand({
  description: 'Lists the ledgers in the working folder and in the state folder.',
  examples: ['runs list', "runs list --json | jq -r 'select(.finished == false) | .ledger'"],
  async run(context) {
    const { listRuns } = await import('../../provisioning/listRuns.ts');
    await listRuns(context);
  },
});
