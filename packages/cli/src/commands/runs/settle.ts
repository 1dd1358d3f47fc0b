import { defineCommand } from '../../command.ts';
import { runOption, runOptions, runValues } from '../../provisioning/runOptions.ts';

export const command = defineCommand({
  description: 'Finds out what became of requests without a response, and delivers keys that wait. Creates nothing.',
  arguments: [{ syntax: '<ledger>', help: 'the ledger: a file, or postgres://user@host/database', complete: 'file' }],
  options: [runOption, ...runOptions]
    .filter(({ syntax }) => !syntax.startsWith('--reveal'))
    .map((option) =>
      option.syntax === '--dry-run' ? { ...option, help: 'show what would be looked for, and change nothing' } : option,
    ),
  examples: ['runs settle customers.ledger'],
  async run(context, [path], values) {
    const { goOn } = await import('../../provisioning/goOn.ts');
    return goOn(context, path as string, runValues(values), 'settle');
  },
});
