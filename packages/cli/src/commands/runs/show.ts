import { defineCommand } from '../../command.ts';
import { runOption } from '../../provisioning/runOptions.ts';

export const command = defineCommand({
  description: 'Shows the outcome of every entry of a ledger. Reads only, also while a run is active.',
  arguments: [{ syntax: '<ledger>', help: 'the ledger: a file, or postgres://user@host/database', complete: 'file' }],
  options: [runOption],
  examples: ['runs show customers.ledger', 'runs show customers.ledger --json | jq \'select(.outcome == "rejected")\''],
  async run(context, [place], { run }) {
    const [{ chooseRun }, { ledgerRef, viewOfLedger }, { outcomeView }, { summaryText }] = await Promise.all([
      import('../../provisioning/databaseRuns.ts'),
      import('../../provisioning/ledgerRef.ts'),
      import('../../provisioning/outcomeView.ts'),
      import('../../provisioning/summaryText.ts'),
    ]);
    const { out } = context;
    const ref = await chooseRun(await ledgerRef(context, place as string, { run: run as string | undefined }));
    const ledger = await viewOfLedger(ref, context);
    await out.list({ ...outcomeView(), empty: 'No entry is final yet.' }, ledger.outcomes);
    out.say(summaryText({ counts: ledger.counts, total: ledger.states.length }, ref.words));
  },
});
