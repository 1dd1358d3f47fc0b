import { InvalidArgumentError } from 'commander';
import { defineCommand } from '../../command.ts';

const kinds = ['member', 'group', 'bucket', 'region', 'day'] as const;

export const command = defineCommand({
  description: `Adds up the daily usage report files of a month, which Backblaze writes into the bucket b2-reports-<accountId>; copy them into a folder first. Makes no request.

Average stored is byte-hours divided by the hours of the days that are there. Missing days are named, and never counted as zero. Cost is average TB × price, storage only, rounded to cents.`,
  arguments: [{ syntax: '<folder>', help: 'the folder with the reports', complete: 'file' }],
  options: [
    { syntax: '--month <month>', help: 'the month, as 2026-10', parse: parseMonth },
    { syntax: '--by <kind>', help: 'one line for each of these (default: member)', choices: kinds },
    {
      syntax: '--price-per-tb <price>',
      help: 'adds the cost of storing 1 TB (1000 GB) for the month, as 6.95',
      parse: parsePrice,
    },
    { syntax: '--strict-days', help: 'fail when the reports of a day are missing' },
  ],
  examples: [
    'usage report reports --month 2026-10',
    'usage report reports --month 2026-10 --by group --price-per-tb 6.95 --csv > invoice.csv',
  ],
  async run(context, [folder], values) {
    const [{ showReport }, { usageError }] = await Promise.all([
      import('../../usage/showReport.ts'),
      import('../../errors/cliError.ts'),
    ]);
    const {
      month,
      by = 'member',
      pricePerTb,
      strictDays = false,
    } = values as { month?: string; by?: (typeof kinds)[number]; pricePerTb?: string; strictDays?: boolean };
    if (month === undefined) throw usageError('Name the month: --month 2026-10.');
    await showReport(context, folder as string, { month, by, pricePerTb, strictDays });
  },
});

function parseMonth(text: string): string {
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(text)) throw new InvalidArgumentError('Write year and month, such as 2026-10.');
  return text;
}

function parsePrice(text: string): string {
  if (!/^\d{1,9}(\.\d{1,9})?$/.test(text)) throw new InvalidArgumentError('Write a decimal number, such as 6.95.');
  return text;
}
