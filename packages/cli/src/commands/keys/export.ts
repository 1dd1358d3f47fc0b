import { defineCommand } from '../../command.ts';
import { collect, dryRunOption, identityOption, runOption } from '../../provisioning/runOptions.ts';

export const command = defineCommand({
  description: 'Writes every key of a ledger into one encrypted file, which the `age` command opens.',
  arguments: [{ syntax: '<ledger>', help: 'the ledger: a file, or postgres://user@host/database', complete: 'file' }],
  options: [
    runOption,
    { syntax: '--out <file>', help: 'the file to write', complete: 'file' },
    { syntax: '--seal-to <recipient>', help: 'an age recipient (age1…) who can open the file', parse: collect },
    identityOption,
    dryRunOption,
  ],
  examples: ['keys export customers.ledger --out keys.age --seal-to age1…'],
  async run(context, [path], values) {
    const { exportTo } = await import('../../provisioning/keyCommands.ts');
    return exportTo(context, path as string, values);
  },
});
