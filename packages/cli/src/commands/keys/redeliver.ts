import { defineCommand } from '../../command.ts';
import { dryRunOption, identityOption, keysOption, lockOption, runOption } from '../../provisioning/runOptions.ts';

export const command = defineCommand({
  description: 'Delivers every key of a ledger to a sink, also those that were delivered before. Needs no credentials.',
  arguments: [{ syntax: '<ledger>', help: 'the ledger: a file, or postgres://user@host/database', complete: 'file' }],
  options: [
    runOption,
    { ...keysOption, help: `${keysOption.help} (default: as in the ledger)` },
    identityOption,
    lockOption,
    dryRunOption,
  ],
  examples: [
    'keys redeliver customers.ledger --keys vault:secret/b2 --dry-run',
    'keys redeliver customers.ledger --keys vault:secret/b2',
    'keys redeliver customers.ledger --identity ops.key',
  ],
  async run(context, [path], values) {
    const { redeliverTo } = await import('../../provisioning/keyCommands.ts');
    return redeliverTo(context, path as string, values);
  },
});
