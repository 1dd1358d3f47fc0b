import { defineCommand } from '../../command.ts';
import {
  noWaitOption,
  parseCount,
  queueOption,
  runOption,
  runOptions,
  runValues,
} from '../../provisioning/runOptions.ts';

export const command = defineCommand({
  description:
    'Goes on with a run where it ended: delivers keys that wait, finds out what became of requests without a response, and creates what is left. The input is in the ledger.',
  arguments: [{ syntax: '<ledger>', help: 'the ledger: a file, or postgres://user@host/database', complete: 'file' }],
  options: [
    runOption,
    queueOption,
    noWaitOption,
    ...runOptions.map((option) =>
      option.syntax === '--keys <sink>' ? { ...option, help: `${option.help} (default: as in the ledger)` } : option,
    ),
    {
      syntax: '--concurrency <count>',
      help: 'how many requests at a time (default: as in the ledger)',
      parse: parseCount,
    },
  ],
  asks: true,
  examples: ['runs resume customers.ledger --dry-run', 'runs resume customers.ledger'],
  async run(context, [path], values) {
    const { goOn } = await import('../../provisioning/goOn.ts');
    return goOn(context, path as string, runValues(values), 'resume');
  },
});
