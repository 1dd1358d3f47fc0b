import { defineCommand } from '../../command.ts';
import { databaseOption, dryRunOption, queueOption } from '../../provisioning/runOptions.ts';

export const command = defineCommand({
  description:
    'Makes or updates the tables of the ledger in a database, and those of the queue if it is in PostgreSQL. Run it before the first run, and after an update of this command.',
  options: [databaseOption, queueOption, dryRunOption],
  examples: [
    'ledger migrate --ledger postgres://b2@db.internal/b2 --dry-run',
    'ledger migrate --ledger postgres://b2@db.internal/b2',
  ],
  async run(context, _, values) {
    const { migrate } = await import('../../provisioning/migrate.ts');
    await migrate(context, values);
  },
});
