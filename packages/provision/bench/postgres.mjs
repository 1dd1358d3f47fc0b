// What a record in PostgreSQL costs: records per second at once from one process, beside bare durable inserts of one row
// over the same connections to the same server, measured in turns.
import { startPostgres } from '@b2-partner/servers';
import pg from 'pg';
import { migrateLedger, postgresLedger } from '../dist/postgres.js';

const insert = 'INSERT INTO bare (value) VALUES ($1)';
const rounds = 5;
const entries = 300;
/** A claim, an intent, a sealed key, its delivery. */
const recordsPerEntry = 4;
const lanes = 16;
const connections = 10;

const server = await startPostgres();
const connection = await server.createDatabase();
const pool = new pg.Pool({ connectionString: connection, max: connections });
try {
  await migrateLedger(connection);
  await pool.query('CREATE TABLE bare (id bigint GENERATED ALWAYS AS IDENTITY, value jsonb NOT NULL)');
  const measured = [];
  // The first round warms everything up.
  for (let round = 0; round <= rounds; round += 1) {
    const one = { bare: await bare(pool), ledger: await ledger(pool, `round-${round}`) };
    if (round > 0) measured.push({ ...one, ratio: one.ledger / one.bare });
  }
  const [slow, fast] = [Math.min, Math.max].map((pick) => pick(...measured.map(({ ratio }) => ratio)));
  console.log(`${lanes} at once, ${connections} connections, ${rounds} rounds, median:`);
  console.log(`bare durable inserts: ${Math.round(median(measured.map((one) => one.bare)))} rows/s`);
  console.log(`records of the ledger: ${Math.round(median(measured.map((one) => one.ledger)))} records/s`);
  console.log(
    `ratio: ${median(measured.map(({ ratio }) => ratio)).toFixed(2)} (${slow.toFixed(2)} to ${fast.toFixed(2)})`,
  );
} finally {
  await pool.end();
  await server.close();
}

/** Rows per second: what the server, the disk and `pg` alone can do. */
async function bare(pool) {
  const value = JSON.stringify({ type: 'intent', entry: 1, epoch: 1, groupId: '10101', at: Date.now() });
  return perSecond(entries * recordsPerEntry, () =>
    spread(entries * recordsPerEntry, () => pool.query(insert, [value])),
  );
}

/** Records per second of a run's entries, each from its claim to the delivery of its key. */
async function ledger(pool, name) {
  const opened = postgresLedger({ connection: pool });
  const list = Array.from({ length: entries }, (_, index) => ({
    email: `${name}-${index}@customers.example`,
    line: index + 1,
    groupId: '10101',
  }));
  await opened.begin({ header: { groups: [], digest: name }, entries: list, append: false });
  const rate = await perSecond(entries * recordsPerEntry, () =>
    spread(entries, async (entry) => {
      const { epoch } = await opened.claim(entry, 'worker');
      await opened.intent(entry, epoch, '10101');
      await opened.seal(entry, sealed(entry));
      await opened.delivered(entry, `004${entry}`, `vault/${entry}`);
    }),
  );
  await opened.close();
  return rate;
}

function sealed(entry) {
  return {
    applicationKeyId: `004${entry}`,
    accountId: `account-${entry}`,
    email: `customer-${entry}@customers.example`,
    createdAt: '2026-11-26T00:00:00.000Z',
    origin: 'creation',
    dataKey: 'worker',
    nonce: entry + 1,
    text: 'c2VhbGVk'.repeat(6),
  };
}

async function perSecond(count, work) {
  const start = performance.now();
  await work();
  return count / ((performance.now() - start) / 1000);
}

/** Does something with each number up to a count, several at once. */
async function spread(count, work) {
  let next = 0;
  const lane = async () => {
    while (next < count) await work(next++);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}

function median(values) {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)];
}
