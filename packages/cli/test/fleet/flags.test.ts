import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeHome } from '../support/cli.ts';
import { runHere } from '../support/here.ts';
import { startMock } from '../support/world.ts';

const { home, remove } = makeHome();
let started: Awaited<ReturnType<typeof startMock>>;
const input = join(home, 'customers.csv');
const password = 'gehe1m!';
/** Nothing listens on port 1. */
const away = `postgres://b2:${encodeURIComponent(password)}@127.0.0.1:1/ledgers`;
const recipient = 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p';
const keys = ['--keys', 'sealed', '--seal-to', recipient];

beforeAll(async () => {
  started = await startMock();
  writeFileSync(input, 'email,group\nnew@studio.example,10103\n');
});
afterAll(async () => {
  await started.mock.close();
  remove();
});

const run = (args: readonly string[], env: Record<string, string | undefined> = {}) =>
  runHere(home, args, { env: { ...started.env, ...env } });

function requireNoSecret({ stdout, stderr }: { stdout: string; stderr: string }): void {
  for (const text of [stdout, stderr])
    for (const secret of [password, encodeURIComponent(password)]) expect(text).not.toContain(secret);
}

describe('wrong input', () => {
  const id = '01234567-89ab-cdef-0123-456789abcdef';
  test.each([
    { given: ['worker'], says: /Name the database of the ledger: --ledger postgres:\/\/user@host\/database/ },
    { given: ['worker', '--ledger', 'customers.ledger'], says: /Name the database/ },
    { given: ['worker', '--ledger', away, '--concurrency', '0'], says: /whole number of at least 1/ },
    { given: ['worker', '--ledger', away, '--keys', 'nowhere'], says: /nowhere/ },
    { given: ['worker', '--ledger', away, '--identity', '/nowhere'], says: /identity file \/nowhere cannot be read/ },
    { given: ['worker', '--ledger', away, '--queue', 'mysql://host'], says: /--queue must look like/ },
    { given: ['ledger', 'migrate'], says: /Name the database/ },
    { given: ['ledger', 'migrate', '--ledger', 'customers.ledger'], says: /Name the database/ },
    { given: ['ledger', 'migrate', '--ledger', away, '--queue', 'host'], says: /--queue must look like/ },
    { given: ['runs', 'list', '--ledger', 'customers.ledger'], says: /Name the database/ },
    { given: ['runs', 'show', away, '--run', 'newest'], says: /--run takes the ID of a run/ },
    { given: ['runs', 'show', 'customers.ledger', '--run', id], says: /--run is for a ledger in a database/ },
    { given: ['runs', 'resume', 'customers.ledger', '--run', id], says: /--run is for a ledger in a database/ },
    { given: ['runs', 'resume', away, '--break-lock'], says: /--break-lock is for a ledger in a file/ },
    { given: ['runs', 'resume', away, '--reveal=force'], says: /--reveal needs a ledger in a file/ },
    { given: ['keys', 'export', 'customers.ledger', '--run', id, '--out', 'x', '--seal-to', recipient], says: /--run/ },
    { given: ['provision', input, '--keys', 'sealed', '--ledger', away], says: /--seal-to/ },
    { given: ['provision', input, '--ledger', away, '--seal-to', recipient], says: /--keys/ },
    {
      given: ['provision', input, ...keys, '--ledger', away, '--reveal=force'],
      says: /--reveal needs a ledger in a file/,
    },
    { given: ['provision', input, ...keys, '--ledger', away, '--break-lock'], says: /--break-lock/ },
    { given: ['provision', input, ...keys, '--ledger', away, '--run', 'newest'], says: /--run takes the ID of a run/ },
    { given: ['provision', input, ...keys, '--ledger', 'x.ledger', '--queue', 'redis://h'], says: /--queue/ },
    { given: ['provision', input, ...keys, '--ledger', 'x.ledger', '--no-wait'], says: /--no-wait/ },
    { given: ['provision', input, ...keys, '--ledger', 'x.ledger', '--run', id], says: /--run/ },
    { given: ['runs', 'resume', 'x.ledger', '--no-wait'], says: /--no-wait/ },
    { given: ['runs', 'resume', away, '--keys', 'sealed'], says: /--keys is for who does the work/ },
    {
      given: ['runs', 'resume', away, '--seal-to', recipient],
      says: /--seal-to counts when a run in a database begins/,
    },
    { given: ['runs', 'resume', away, '--identity', 'x'], says: /worker --identity/ },
    { given: ['runs', 'settle', away, '--break-lock'], says: /--break-lock/ },
    { given: ['keys', 'import', away, '--break-lock'], says: /--break-lock/ },
    { given: ['runs', 'list', '--ledger', `postgress://b2:${password}@host/ledgers`], says: /postgres:\/\/user@host/ },
    {
      given: ['provision', input, ...keys, '--ledger', `mysql://b2:${password}@host/l`],
      says: /postgres:\/\/user@host/,
    },
    { given: ['runs', 'show', `postgress://b2:${password}@host/ledgers`], says: /postgres:\/\/user@host/ },
    { given: ['runs', 'list', '--ledger', `postgres://b2:${password}@host:port/ledgers`], says: /not valid/ },
    { given: ['runs', 'list', '--ledgr', away], says: /Unknown option '--ledgr'/ },
    { given: ['runs', 'list', `--ledgr=${away}`], says: /Unknown option/ },
    { given: [away], says: /Unknown command/ },
    { given: ['runs', away], says: /Unknown command/ },
    { given: ['ledger', 'migrate', away], says: /Too many arguments/ },
    { given: ['groups', '--realm', away], says: /is not a realm/ },
  ])('exits with 2 and a line, and sends nothing: $given', async ({ given, says }) => {
    started.mock.reset();
    const ended = await run(given);
    requireNoSecret(ended);
    expect(ended, ended.stderr).toMatchObject({ code: 2, stdout: '' });
    const lines = ended.stderr.trimEnd().split('\n');
    expect(lines.at(-1)).toMatch(says);
    // At most the warning about a password on the command line comes before.
    expect(lines.slice(0, -1).join('\n')).not.toMatch(/error/);
    expect(started.mock.requests.filter(({ path }) => /create/.test(path))).toEqual([]);
  });
});

describe('a database that is away', () => {
  test.each([
    { given: ['ledger', 'migrate', '--ledger', away] },
    { given: ['runs', 'list', '--ledger', away] },
    { given: ['runs', 'show', away] },
    { given: ['runs', 'resume', away] },
    { given: ['runs', 'settle', away] },
    { given: ['keys', 'export', away, '--out', 'keys.age', '--seal-to', recipient] },
    { given: ['keys', 'redeliver', away, '--keys', 'file:keys.jsonl'] },
    { given: ['worker', '--ledger', away] },
    { given: ['provision', input, ...keys, '--ledger', away] },
    { given: ['provision', input, ...keys, '--ledger', away, '--debug'] },
  ])('exits with 6 and names host and port only: $given', async ({ given }) => {
    const ended = await run(given);
    requireNoSecret(ended);
    expect(ended, ended.stderr).toMatchObject({ code: 6, stdout: '' });
    expect(ended.stderr.trimEnd().split('\n').at(-1)).toMatch(/ledgers on 127\.0\.0\.1:1 does not answer/);
    expect(ended.stderr).not.toContain('b2:');
  });

  test('says that a password on the command line can be seen', async () => {
    expect((await run(['runs', 'list', '--ledger', away])).stderr).toMatch(
      /password.*B2_PARTNER_LEDGER.*--ledger postgres:\/\//,
    );
    const without = await run(['runs', 'list', '--ledger', 'postgres://b2@127.0.0.1:1/ledgers']);
    expect(without.stderr.trimEnd().split('\n')).toHaveLength(1);
  });
});

describe('postgres:// alone', () => {
  const file = join(home, 'connection');
  const list = (env: Record<string, string>) => run(['runs', 'list', '--ledger', 'postgres://'], env);

  test('is what B2_PARTNER_LEDGER says, without a warning', async () => {
    const ended = await list({ B2_PARTNER_LEDGER: away });
    requireNoSecret(ended);
    expect(ended.code).toBe(6);
    expect(ended.stderr).toMatch(/^error: The database ledgers on 127\.0\.0\.1:1 does not answer/);
  });

  test('is what a file says that only its owner can read', async () => {
    writeFileSync(file, `${away}\n`);
    chmodSync(file, 0o644);
    const readable = await list({ B2_PARTNER_LEDGER_FILE: file });
    requireNoSecret(readable);
    expect(readable).toMatchObject({ code: 2, stderr: expect.stringMatching(/chmod 600/) });

    chmodSync(file, 0o600);
    const ended = await list({ B2_PARTNER_LEDGER_FILE: file });
    requireNoSecret(ended);
    expect(ended.code).toBe(6);
    expect(ended.stderr).toContain('ledgers on 127.0.0.1:1');

    const missing = await list({ B2_PARTNER_LEDGER_FILE: join(home, 'nowhere') });
    expect(missing).toMatchObject({ code: 2, stderr: expect.stringMatching(/cannot be read \(ENOENT\)/) });
  });

  test('does not repeat what is no connection string', async () => {
    const ended = await list({ B2_PARTNER_LEDGER: password });
    requireNoSecret(ended);
    expect(ended).toMatchObject({ code: 2, stderr: expect.stringMatching(/B2_PARTNER_LEDGER must look like/) });
  });
});
