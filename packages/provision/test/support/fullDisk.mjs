// Runs inside a mount namespace with a small tmpfs at the folder of its argument: fills it with a run, makes room, resumes.
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PartnerClient } from '@b2-partner/client';
import { createMock } from '@b2-partner/mock';
import { fileLedger, fileSink, provision } from '@b2-partner/provision';

const [small = '', keys = ''] = process.argv.slice(2);
const mock = createMock({ groups: 1, members: 0 });
const client = new PartnerClient({ ...mock.credentials, realm: mock.url, fetch: mock.fetch });
const entries = Array.from({ length: 600 }, (_, index) => ({ email: `c-${index}@customers.example`, group: '10101' }));
const ledger = join(small, 'customers.ledger');
writeFileSync(join(small, 'filler'), Buffer.alloc(1000 * 1024));

const options = () => ({ ledger: fileLedger(ledger), sink: fileSink(keys) });
const full = await provision(client, entries, options());
const made = mock.snapshot().events.length;
rmSync(join(small, 'filler'));
const resumed = await provision(client, entries, options());
console.log(
  JSON.stringify({
    problem: full.stopped?.error?.problem,
    first: full.counts,
    made,
    second: resumed.counts,
    isReserveLeft: existsSync(`${ledger}.reserve`),
  }),
);
