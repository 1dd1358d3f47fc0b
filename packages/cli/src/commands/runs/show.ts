import { defineCommand } from '../../command.ts';

export const command = defineCommand({
  description: 'Shows the outcome of every entry of a ledger. Reads only, also while a run is active.',
  arguments: [{ syntax: '<ledger>', help: 'the ledger', complete: 'file' }],
  examples: ['runs show customers.ledger', 'runs show customers.ledger --json | jq \'select(.outcome == "rejected")\''],
  async run({ out }, [path]) {
    const [{ readLedger }, { outcomeView }, { summaryText }] = await Promise.all([
      import('@b2-partner/provision'),
      import('../../provisioning/outcomeView.ts'),
      import('../../provisioning/summaryText.ts'),
    ]);
    const ledger = await readLedger(path as string);
    await out.list({ ...outcomeView(), empty: 'No entry is final yet.' }, ledger.outcomes);
    out.say(summaryText({ counts: ledger.counts, total: ledger.states.length }, path as string));
  },
});
