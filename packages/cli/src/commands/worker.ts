import { defineCommand } from '../command.ts';
import { databaseOption, identityOption, keysOption, parseCount, queueOption } from '../provisioning/runOptions.ts';

export const command = defineCommand({
  description: `Works on the runs in a database, together with the workers of other computers: \`b2-partner provision … --ledger postgres://…\` begins one. It takes all runs of the database until it is told to end. The first Ctrl-C or SIGTERM finishes what is under way.`,
  options: [
    databaseOption,
    queueOption,
    { ...keysOption, help: `${keysOption.help} (default: as the run says)` },
    { ...identityOption, help: 'an age identity file, to deliver keys that other workers have sealed' },
    { syntax: '--concurrency <count>', help: 'how many entries at a time (default: 16)', parse: parseCount },
    { syntax: '--until-done', help: 'end when every run is final' },
  ],
  examples: [
    'worker --ledger postgres://b2@db.internal/b2',
    'worker --ledger postgres:// --queue redis://queue.internal --identity ops.key',
  ],
  async run(context, _, values) {
    const { work } = await import('../provisioning/worker.ts');
    return work(context, values);
  },
});
