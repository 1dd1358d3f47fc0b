import { defineCommand } from '../command.ts';
import { notifyOption } from '../findings.ts';
import { collect, ledgerOption } from '../provisioning/runOptions.ts';
import { parseDuration } from '../text/duration.ts';

export const command = defineCommand({
  description:
    'Lists the trials that were created through ledgers: those in the state folder, and those named with --ledger. The API has no list of trials. With --ending, exits with 3 when a trial ends within that time.',
  options: [
    {
      syntax: '--ending <duration>',
      help: 'only trials that run now and end within so long: 7d, 36h',
      parse: parseDuration,
    },
    {
      ...ledgerOption,
      help: 'a further ledger, a file or postgres://user@host/database; may be given several times',
      parse: collect,
    },
    notifyOption,
  ],
  examples: ['trials', "trials --ending 7d --notify 'mail -s trials sales@partner.example'"],
  async run(context, _, values) {
    const { showTrials } = await import('../inventory/showTrials.ts');
    const { ending, ledger = [], notify } = values as { ending?: number; ledger?: string[]; notify?: string };
    return showTrials(context, { ending, ledgers: ledger, notify });
  },
});
