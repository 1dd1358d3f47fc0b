import { defineCommand } from '../command.ts';
import {
  collect,
  ledgerOption,
  noWaitOption,
  parseCount,
  queueOption,
  runOption,
  runOptions,
  runValues,
} from '../provisioning/runOptions.ts';

export const command = defineCommand({
  description: `Creates an account for each row of a CSV or JSON Lines file, and loses no key that arrives: every step is in a ledger before the next one is taken. Called again, it goes on where it ended.

Columns: email, group (ID or unique name), region, ref, term and storage (a row with a term is a trial), customer and regions for --template. Others are kept with the entry.`,
  arguments: [{ syntax: '<file>', help: 'the input, or - for stdin', complete: 'file' }],
  options: [
    {
      ...ledgerOption,
      help: 'the ledger: a file (default: beside the input, with its name), or postgres://user@host/database to share the run with workers',
    },
    queueOption,
    noWaitOption,
    runOption,
    {
      syntax: '--group <group>',
      help: 'the Group of rows without one; several: when one is full, the next',
      parse: collect,
      complete: 'group',
    },
    { syntax: '--template <email>', help: "makes emails from columns: '{customer}-{region}@customers.example'" },
    { syntax: '--concurrency <count>', help: 'how many requests at a time (default: 16)', parse: parseCount },
    { syntax: '--append', help: 'add the rows that are new to a ledger that is there' },
    ...runOptions,
  ],
  asks: true,
  examples: [
    'provision customers.csv --group 10101 --keys file:keys.jsonl',
    "provision customers.csv --group 10101 --template '{customer}-{region}@customers.example' --keys vault:secret/b2",
    'provision customers.csv --group 10101 --keys vault:secret/b2 --ledger postgres://b2@db.internal/b2 --seal-to age1…',
    'provision - --ledger import.ledger --keys file:keys.jsonl --json < customers.jsonl',
  ],
  async run(context, [file], values) {
    const { provisionFile } = await import('../provisioning/provisionFile.ts');
    const { ledger, group, template, append, queue, wait, run } = values as Record<string, unknown>;
    return provisionFile(context, file as string, {
      ...runValues(values),
      ...(ledger !== undefined && { ledger: ledger as string }),
      groups: (group as string[] | undefined) ?? [],
      ...(template !== undefined && { template: template as string }),
      append: append === true,
      ...(queue !== undefined && { queue: queue as string }),
      ...(run !== undefined && { run: run as string }),
      wait: wait !== false,
    });
  },
});
