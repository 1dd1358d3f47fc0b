import { defineCommand } from '../../command.ts';
import { dryRunOption, keysOption, lockOption, runOption } from '../../provisioning/runOptions.ts';

export const command = defineCommand({
  description: `Takes a key for an entry that ended created-key-lost or unknown, and delivers it: stdin holds keyId:key of a key that a person made for that account in the Backblaze web console. It is checked against the account.

Without --email, stdin holds a sealed key that a run printed in an emergency; the next resume delivers it.`,
  arguments: [{ syntax: '<ledger>', help: 'the ledger: a file, or postgres://user@host/database', complete: 'file' }],
  options: [
    runOption,
    { syntax: '--email <email>', help: 'the entry that the key is for' },
    { ...keysOption, help: `${keysOption.help} (default: as in the ledger)` },
    lockOption,
    dryRunOption,
  ],
  examples: [
    'keys import customers.ledger --email customer-7@partner.example --dry-run < key.txt',
    'keys import customers.ledger --email customer-7@partner.example < key.txt',
  ],
  async run(context, [path], values) {
    const { importFrom } = await import('../../provisioning/keyCommands.ts');
    return importFrom(context, path as string, values);
  },
});
