import { InvalidArgumentError } from 'commander';
import { defineCommand } from '../command.ts';

export const command = defineCommand({
  description:
    'The statistics of the service, which it makes once a day: a snapshot without traffic. For a bill, use `usage report`. A table of members shows the largest.',
  options: [
    {
      syntax: '--by <kind>',
      help: 'one line for each of these (default: group)',
      choices: ['group', 'region', 'member'],
    },
    { syntax: '--top <count>', help: 'how many members a table shows (default: 50)', parse: parseCount },
  ],
  examples: ['usage', 'usage --by region', 'usage --by member --csv > usage.csv'],
  async run(context, _, { by = 'group', top = 50 }) {
    const { showUsage } = await import('../usage/showUsage.ts');
    await showUsage(context, by as 'group' | 'region' | 'member', top as number);
  },
});

function parseCount(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError('Write a whole number of at least 1.');
  return Number(text);
}
