import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isThere, startRedis } from '@b2-partner/servers';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { makeHome, parseLines } from '../support/cli.ts';
import { aMinuteLater, makeIdentity, postgresServer, startCli } from '../support/fleet.ts';
import { runHere } from '../support/here.ts';
import { problemsOf } from '../support/schemas.ts';
import { startMock } from '../support/world.ts';

const customers = `email,group,region,ref
c1@studio.example,Studio Backup,us-west,A-1
intern@studio.example,10103,,A-2
c1@studio.example,Studio Backup,us-west,A-1
member-00001@group-10101.example,10103,,A-3
c2@studio.example,10102,,A-4
c3@studio.example,10102,,A-5
`;

const rows = (count: number) =>
  `email,group\n${Array.from({ length: count }, (_, index) => `s${index}@studio.example,10102\n`).join('')}`;

describe.runIf(isThere('PostgreSQL'))('a ledger in a database', () => {
  const postgres = postgresServer();
  let home: string;
  let started: Awaited<ReturnType<typeof startMock>>;
  let connection: string;
  let recipient: string;
  let env: Record<string, string>;

  beforeEach(async () => {
    const made = makeHome();
    home = made.home;
    started = await startMock();
    connection = await postgres.server.createDatabase();
    env = { ...started.env, B2_PARTNER_LEDGER: connection };
    const { identity, recipient: theirs } = await makeIdentity();
    recipient = theirs;
    writeFileSync(join(home, 'identity.txt'), `${identity}\n`);
    writeFileSync(join(home, 'customers.csv'), customers);
    return async () => {
      await started.mock.close();
      made.remove();
    };
  });

  const path = (name: string) => join(home, name);
  const run = (args: readonly string[], more: { env?: Record<string, string>; input?: string } = {}) =>
    runHere(home, args, { ...more, env: { ...env, ...more.env } });
  const migrate = () => run(['ledger', 'migrate', '--ledger', 'postgres://', '--json']);
  const creations = () => started.mock.requests.filter(({ path }) => /create_group_member/.test(path));
  const provisionArgs = (...more: string[]) => [
    ...['provision', path('customers.csv'), '--ledger', 'postgres://', '--seal-to', recipient, '--quiet-period', '0'],
    ...['--keys', `file:${path('keys.jsonl')}`, '--json', ...more],
  ];
  const worker = (...more: string[]) =>
    startCli(home, ['worker', '--ledger', 'postgres://', '--identity', 'identity.txt', ...more], env);

  /** What two runs have in common, in the order of the input. */
  const comparable = (stdout: string) =>
    parseLines(stdout)
      .map(({ accountId, keyRef, ...line }) => ({
        ...line,
        hasAccount: accountId !== undefined,
        hasKey: keyRef !== undefined,
      }))
      .sort((a, b) => Number((a as { line?: number }).line) - Number((b as { line?: number }).line));

  test('a run by two workers prints the lines and exits with the code of a run with a file', async () => {
    const twin = await startMock();
    onTestFinished(() => twin.mock.close());
    const alone = await runHere(
      home,
      ['provision', path('customers.csv'), '--ledger', path('x.ledger'), '--keys', `file:${path('x.jsonl')}`, '--json'],
      { env: twin.env },
    );
    expect(alone.code, alone.stderr).toBe(5);
    const planned = await run(['ledger', 'migrate', '--ledger', 'postgres://', '--json', '--dry-run']);
    const migrated = await migrate();
    expect(parseLines(planned.stdout)).toEqual(parseLines(migrated.stdout).map((line) => ({ dryRun: true, ...line })));
    expect(parseLines(migrated.stdout)).toMatchObject([{ from: 0, applied: expect.any(Array) }]);

    const workers = [worker('--json'), worker('--json')];
    await Promise.all(workers.map(({ said }) => said(/Working/)));
    // One of them authorized, for both.
    expect(started.mock.requests.map(({ operation }) => operation)).toEqual(['authorizeAccount']);
    const together = await run(provisionArgs());

    expect(together.code, together.stderr).toBe(5);
    expect(comparable(together.stdout)).toEqual(comparable(alone.stdout));
    expect(together.stderr).toMatch(/6 entries: 3 created, 1 existed, 1 rejected, 1 duplicate\./);
    for (const { child } of workers) child.kill('SIGTERM');
    const ended = await Promise.all(workers.map((one) => one.ended));
    expect(ended.map(({ code }) => code)).toEqual([143, 143]);
    const lines = ended.flatMap(({ stdout }) => parseLines(stdout));
    expect(new Set(lines.map(({ email }) => email)).size).toBe(5);
    // Again: nothing is sent, nothing printed, the same code.
    const sent = creations().length;
    expect(await run(provisionArgs())).toMatchObject({ code: 5, stdout: '' });
    expect(creations()).toHaveLength(sent);
    const shown = await run(['runs', 'show', 'postgres://', '--json']);
    expect(comparable(shown.stdout)).toEqual(comparable(alone.stdout));
    const listed = await run(['runs', 'list', '--ledger', 'postgres://', '--json']);
    expect(parseLines(listed.stdout)).toMatchObject([{ finished: true, total: 6, counts: { created: 3 } }]);
    const printed = {
      provision: together,
      'ledger.migrate': { stdout: planned.stdout + migrated.stdout },
      'runs.list': listed,
      worker: { stdout: ended.map(({ stdout }) => stdout).join('') },
    };
    for (const [command, { stdout }] of Object.entries(printed))
      expect(parseLines(stdout).flatMap((line) => problemsOf(command, line))).toEqual([]);
  });

  test('hands over without waiting, and a worker ends when nothing is left, with the code of the outcomes', async () => {
    await migrate();
    writeFileSync(path('customers.csv'), rows(3));
    const handed = await run(provisionArgs('--no-wait'));
    expect(handed).toMatchObject({
      code: 0,
      stdout: '',
      stderr: expect.stringMatching(/3 entries handed to the workers/),
    });
    expect(handed.stderr).toMatch(/b2-partner runs resume postgres:\/\/ --run [0-9a-f-]{36}/);
    const unfinished = parseLines((await run(['runs', 'list', '--ledger', 'postgres://', '--json'])).stdout);
    expect(unfinished).toMatchObject([{ finished: false, counts: { pending: 3 } }]);

    started.mock.faults.add({ on: 'createGroupMember', do: 'reset-after', count: 1 });
    const done = await run(['worker', '--ledger', 'postgres://', '--until-done', '--json']);
    expect(done.code, done.stderr).toBe(7);
    expect(parseLines(done.stdout).filter(({ outcome }) => outcome === 'created-key-lost')).toHaveLength(1);
    // The next one has nothing to do.
    expect(await run(['worker', '--ledger', 'postgres://', '--until-done'])).toMatchObject({ code: 0, stdout: '' });
  });

  test('keys are exported, delivered again and imported', async () => {
    await migrate();
    writeFileSync(path('customers.csv'), rows(3));
    started.mock.faults.add({ on: 'createGroupMember', do: 'reset-after', count: 1 });
    await run([...provisionArgs('--no-wait'), '--keys', 'sealed']);
    const done = await run(['worker', '--ledger', 'postgres://', '--until-done', '--json']);
    const lost = parseLines(done.stdout).find(({ outcome }) => outcome === 'created-key-lost');

    const identity = ['--identity', path('identity.txt')];
    const again = await run([
      'keys',
      'redeliver',
      'postgres://',
      '--keys',
      `file:${path('k.jsonl')}`,
      ...identity,
      '--json',
    ]);
    expect(again.code, again.stderr).toBe(0);
    expect(parseLines(again.stdout)).toMatchObject([{ keys: 2, locked: 0 }]);
    expect(readFileSync(path('k.jsonl'), 'utf8').trim().split('\n')).toHaveLength(2);
    const locked = await run(['keys', 'redeliver', 'postgres://', '--keys', `file:${path('none.jsonl')}`, '--json']);
    expect(locked.code).toBe(7);
    const out = ['--out', path('keys.age'), '--seal-to', recipient];
    const exported = await run(['keys', 'export', 'postgres://', ...out, ...identity, '--json']);
    expect(parseLines(exported.stdout)).toMatchObject([{ keys: 2, locked: 0, to: path('keys.age') }]);

    const made = started.mock
      .snapshot()
      .events.find((event) => event.type === 'created' && event.email === lost?.email);
    const { applicationKeyId, applicationKey } = made as { applicationKeyId: string; applicationKey: string };
    const imported = await run(
      ['keys', 'import', 'postgres://', '--email', String(lost?.email), '--keys', `file:${path('k.jsonl')}`, '--json'],
      { input: `${applicationKeyId}:${applicationKey}` },
    );
    expect(imported.code, imported.stderr).toBe(0);
    expect(parseLines(imported.stdout)).toMatchObject([{ outcome: 'created', corrects: 'created-key-lost' }]);
  });

  test('SIGTERM ends a worker when its requests are finished, and another one does the rest', async () => {
    await migrate();
    writeFileSync(path('customers.csv'), rows(12));
    started.mock.faults.add({ on: 'createGroupMember', do: 'slow', delay: 150 });
    await run(provisionArgs('--no-wait'));
    const first = worker('--concurrency', '2', '--json');
    await expect.poll(() => creations().length, { timeout: 60_000 }).toBeGreaterThan(2);
    first.child.kill('SIGTERM');
    const { code, stdout, stderr } = await first.ended;
    expect(code, stderr).toBe(143);
    expect(stderr).toMatch(/Stopping: what is under way is finished/);
    const made = started.mock.snapshot().events.filter(({ type }) => type === 'created').length;
    expect(parseLines(stdout)).toHaveLength(made);
    expect(made).toBeLessThan(12);

    started.mock.faults.clear();
    expect((await run(['worker', '--ledger', 'postgres://', '--until-done'])).code).toBe(0);
    expect(readFileSync(path('keys.jsonl'), 'utf8').trim().split('\n')).toHaveLength(12);
    expect(creations()).toHaveLength(12);
  });

  test('Ctrl-C ends the watching and not the run', async () => {
    await migrate();
    const watching = startCli(home, provisionArgs(), env);
    await watching.said(/handed to the workers/);
    watching.child.kill('SIGINT');
    const { code, stderr } = await watching.ended;
    expect(code).toBe(130);
    expect(stderr).toMatch(/workers go on/);
    expect(stderr).toMatch(/runs resume postgres:\/\/ --run/);
    const resumed = startCli(home, ['runs', 'resume', 'postgres://', '--json'], env);
    // It prints what becomes final after this.
    await resumed.said(/handed to the workers/);
    expect((await run(['worker', '--ledger', 'postgres://', '--until-done'])).code).toBe(5);
    const { stdout, code: same } = await resumed.ended;
    expect(same).toBe(5);
    expect(parseLines(stdout).length).toBeGreaterThan(0);
  });

  test('says once how to start a worker when nobody has done anything for a while, and goes on', async () => {
    await migrate();
    await run(provisionArgs('--no-wait'));
    await aMinuteLater(connection);
    const watching = startCli(home, ['runs', 'resume', 'postgres://', '--json'], env);
    await watching.said(/No worker has done anything for a while\. Start one: b2-partner worker --ledger postgres:/);

    expect((await run(['worker', '--ledger', 'postgres://', '--until-done'])).code).toBe(5);

    const { code, stderr } = await watching.ended;
    expect(code).toBe(5);
    expect(stderr.match(/No worker/g)).toHaveLength(1);
  });

  test('says what to do in a database without tables, in one line', async () => {
    const lines = [
      ['worker', '--ledger', 'postgres://'],
      ['runs', 'list', '--ledger', 'postgres://'],
      ['runs', 'show', 'postgres://'],
      ['runs', 'resume', 'postgres://'],
      ['runs', 'settle', 'postgres://'],
      ['keys', 'export', 'postgres://', '--out', 'x', '--seal-to', recipient],
      ['keys', 'redeliver', 'postgres://'],
      provisionArgs(),
    ];
    for (const args of lines) {
      const { code, stdout, stderr } = await run(args);
      expect({ args, code, stdout }).toEqual({ args, code: 1, stdout: '' });
      expect(stderr.trimEnd().split('\n')).toHaveLength(1);
      expect(stderr).toMatch(/has no ledger yet.*b2-partner ledger migrate --ledger postgres:/);
    }
    expect(creations()).toEqual([]);
  });

  test('a queue without tables is said before anything is recorded', async () => {
    await migrate();
    const queue = await postgres.server.createDatabase();
    for (const args of [
      provisionArgs('--queue', 'postgres://'),
      ['worker', '--ledger', 'postgres://', '--queue', 'postgres://'],
    ]) {
      const ended = await run(args, { env: { B2_PARTNER_QUEUE: queue } });
      expect(ended).toMatchObject({
        code: 1,
        stdout: '',
        stderr: expect.stringMatching(/The queue has no tables.*ledger migrate/),
      });
    }
    expect((await run(['runs', 'list', '--ledger', 'postgres://', '--json'])).stdout).toBe('');
  });

  test('keeps accounts apart: neither a worker nor a run takes what is another account’s', async () => {
    await migrate();
    await run(provisionArgs('--no-wait'));
    const other = {
      accountId: 'ffffffffffff',
      applicationKey: 'K005-other-key',
      groups: [{ groupId: '10103', groupName: 'x' }],
    };
    const theirs = await startMock({ world: { admins: [other] } });
    onTestFinished(() => theirs.mock.close());
    const as = { ...theirs.env, B2_APPLICATION_KEY_ID: other.accountId, B2_APPLICATION_KEY: other.applicationKey };
    const working = await run(['worker', '--ledger', 'postgres://', '--until-done'], { env: as });
    expect(working).toMatchObject({ code: 1, stdout: '' });
    expect(working.stderr).toMatch(/belongs to account [0-9a-f]+.*ffffffffffff/);
    writeFileSync(path('customers.csv'), 'email,group\nother@studio.example,10103\n');
    const begun = await run(provisionArgs('--no-wait'), { env: as });
    expect(begun).toMatchObject({ code: 1, stdout: '', stderr: expect.stringMatching(/belongs to account/) });
    expect(theirs.mock.requests.filter(({ path }) => /create/.test(path))).toEqual([]);
  });

  test('asks which run is meant where several have not ended', async () => {
    await migrate();
    const runOf = ({ stderr }: { stderr: string }) => /--run ([0-9a-f-]{36})/.exec(stderr)?.[1] ?? '';
    const first = runOf(await run(provisionArgs('--no-wait')));
    writeFileSync(path('customers.csv'), 'email,group\nd1@studio.example,10102\n');
    const second = runOf(await run(provisionArgs('--no-wait')));
    expect(second).not.toBe(first);
    const asked = await run(['runs', 'show', 'postgres://']);
    expect(asked.code).toBe(2);
    expect(asked.stderr).toContain(first);
    expect(asked.stderr).toContain(second);
    expect((await run(['runs', 'show', 'postgres://', '--run', second])).stderr).toMatch(/1 entry: none final/);
    const nowhere = await run(['runs', 'show', 'postgres://', '--run', '01234567-89ab-cdef-0123-456789abcdef']);
    expect(nowhere).toMatchObject({ code: 2, stderr: expect.stringMatching(/has no run 01234567/) });

    writeFileSync(path('customers.csv'), 'email,group\nd1@studio.example,10102\nd2@studio.example,10102\n');
    expect((await run(provisionArgs('--append', '--no-wait'))).code).toBe(2);
    expect((await run(provisionArgs('--append', '--no-wait', '--run', second))).code).toBe(0);
    const dry = await run(['runs', 'resume', 'postgres://', '--run', second, '--dry-run', '--json']);
    expect(parseLines(dry.stdout).map(({ email, plan }) => [email, plan])).toEqual([
      ['d1@studio.example', 'create'],
      ['d2@studio.example', 'create'],
    ]);
    // The same email in another run: whoever works on it first keeps it.
    writeFileSync(path('customers.csv'), 'email,group\nd2@studio.example,10101\n');
    expect(await run(provisionArgs('--no-wait'))).toMatchObject({ code: 1, stderr: expect.stringContaining(second) });
  });

  test('trials in a database are listed', async () => {
    await migrate();
    writeFileSync(path('customers.csv'), 'email,term,storage\ntrial@studio.example,14,5\n');
    await run(provisionArgs('--no-wait'));
    expect((await run(['worker', '--ledger', 'postgres://', '--until-done'])).code).toBe(0);
    const { stdout } = await run(['trials', '--ledger', 'postgres://', '--json']);
    expect(parseLines(stdout)).toMatchObject([{ email: 'trial@studio.example', term: 14 }]);
  });

  test.runIf(isThere('Redis'))('a queue in Redis serves as well', async () => {
    const redis = await startRedis();
    onTestFinished(() => redis.close());
    await migrate();
    env = { ...env, B2_PARTNER_QUEUE: redis.connection };
    const queue = ['--queue', 'redis+unix://'];
    const resumed = run(provisionArgs(...queue));
    const working = worker(...queue);
    const ended = await resumed;
    expect(ended.code, ended.stderr).toBe(5);
    working.child.kill('SIGTERM');
    expect((await working.ended).code).toBe(143);
    await redis.stop();
    const away = await run(provisionArgs('--no-wait', ...queue));
    expect(away).toMatchObject({ code: 6, stderr: expect.stringMatching(/queue does not answer/) });
  });
});
