import { defineCommand } from '../../command.ts';
import { queueOption } from '../../provisioning/runOptions.ts';

export const command = defineCommand({
  description:
    'Makes or updates the tables of the ledger in a database, and those of the queue if it is in PostgreSQL. Everything takes effect together. Run it before the first run, and after an update of this command.',
  options: [
    { syntax: '--ledger <database>', help: 'postgres://user@host/database; postgres:// alone takes B2_PARTNER_LEDGER' },
    queueOption,
  ],
  examples: ['ledger migrate --ledger postgres://b2@db.internal/b2'],
  async run(context, _, values) {
    const { migrate } = await import('../../provisioning/migrate.ts');
    await migrate(context, values);
  },
});
