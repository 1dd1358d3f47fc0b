import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { bin, cleanEnv, type Ended, makeHome, parseLines, runCli } from './support/cli.ts';
import { runHere } from './support/here.ts';
import { plain, runInTerminal } from './support/pty.ts';
import { problemsOf } from './support/schemas.ts';
import { startMock } from './support/world.ts';

let started: Awaited<ReturnType<typeof startMock>>;
let home: string;
let env: Record<string, string>;
/** What slow responses wait for; without it they take the time that they say. */
let gate: ReturnType<typeof closedGate> | undefined;

/** Something to wait for until a test opens it. */
function closedGate(): { opened: Promise<void>; open: () => void } {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}

beforeEach(async () => {
  const made = makeHome();
  home = made.home;
  gate = undefined;
  started = await startMock({ sleep: (ms) => gate?.opened ?? setTimeout(ms) });
  env = started.env;
  return async () => {
    await started.mock.close();
    made.remove();
  };
});

const run = (args: readonly string[], input?: string): Promise<Ended> =>
  runHere(home, args, { env, ...(input !== undefined && { input }) });
const write = (name: string, text: string): void => writeFileSync(join(home, name), text);
const read = (name: string): string => readFileSync(join(home, name), 'utf8');

const customers = (count: number) =>
  `email,group\n${Array.from({ length: count }, (_, index) => `c${index}@acme.example,10101\n`).join('')}`;

const creations = () => started.mock.requests.filter(({ path }) => /create_group_member|reserve_trial/.test(path));

/** The emails of a Group that begin with a prefix. */
async function membersWith(prefix: string, group = '10101'): Promise<string[]> {
  const { stdout } = await run(['members', group, '--json']);
  return parseLines(stdout)
    .map(({ email }) => String(email))
    .filter((email) => email.startsWith(prefix));
}

/** Starts a command, and calls back when it has printed its first line. */
function startedCli(args: readonly string[], onFirstLine: (child: ReturnType<typeof spawn>) => void): Promise<Ended> {
  const child = spawn(process.execPath, [bin, ...args], {
    cwd: home,
    env: cleanEnv(home, env),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended: Ended = { code: -1, stdout: '', stderr: '' };
  child.stdout.on('data', (piece) => {
    const isFirst = ended.stdout === '';
    ended.stdout += piece;
    if (isFirst) onFirstLine(child);
  });
  child.stderr.on('data', (piece) => {
    ended.stderr += piece;
  });
  return new Promise((resolve) => child.on('close', (code) => resolve({ ...ended, code: code ?? -1 })));
}

const slowRun = ['provision', 'customers.csv', '--keys', 'file:keys.jsonl', '--concurrency', '2', '--json'];

describe('a run that is stopped', () => {
  beforeEach(() => {
    write('customers.csv', customers(30));
    gate = closedGate();
    started.mock.faults.add({ on: 'createGroupMember', do: 'slow', skip: 2 });
  });

  /** Stops a run, and lets what is under way end when it has heard that. */
  function stop(child: ReturnType<typeof spawn>, signal: 'SIGINT' | 'SIGTERM'): void {
    child.stderr?.on('data', (piece) => {
      if (String(piece).includes('Stopping')) gate?.open();
    });
    child.kill(signal);
  }

  /** Goes on, and checks that every account is there once, with its key. */
  async function resumed(): Promise<void> {
    started.mock.faults.clear();
    const ended = await run(['runs', 'resume', 'customers.ledger', '--quiet-period', '0']);
    expect(ended, ended.stderr).toMatchObject({ code: 0 });
    expect(await membersWith('c')).toHaveLength(30);
    const keys = new Set(
      read('keys.jsonl')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line).applicationKeyId),
    );
    expect(keys.size).toBe(30);
  }

  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('by one %s finishes what is under way, says how to go on, and exits with %d', async (signal, want) => {
    const { code, stdout, stderr } = await startedCli(slowRun, (child) => stop(child, signal));
    expect(code).toBe(want);
    expect(stderr).toMatch(/Stopping: what is under way is finished[\s\S]*b2-partner runs resume customers\.ledger/);
    const outcomes = parseLines(stdout);
    expect(outcomes.length).toBeLessThan(30);
    expect(await membersWith('c')).toHaveLength(outcomes.length);
    await resumed();
  });

  test('by two Ctrl-C leaves at once; the next run finds out what became of the rest', async () => {
    const { code } = await startedCli(slowRun, (child) => {
      child.kill('SIGINT');
      // The first one is heard before the second one comes.
      child.stderr?.on('data', (piece) => {
        if (String(piece).includes('Stopping')) child.kill('SIGINT');
      });
    });
    expect(code).toBe(130);
    started.mock.faults.clear();
    const before = read('customers.ledger');
    const sent = creations().length;
    const planned = async (command: string) =>
      parseLines((await run(['runs', command, 'customers.ledger', '--dry-run', '--json'])).stdout);
    const left = await planned('resume');
    expect(left.map(({ plan }) => plan)).toEqual(expect.arrayContaining(['create', 'settle']));
    expect(await planned('settle')).toEqual(left.filter(({ plan }) => plan !== 'create'));
    expect(creations()).toHaveLength(sent);
    expect(read('customers.ledger')).toBe(before);
    const after = await run(['runs', 'resume', 'customers.ledger', '--quiet-period', '0', '--json']);
    // Accounts whose response nobody waited for are there, and their keys are lost.
    expect([0, 7]).toContain(after.code);
    const outcomes = parseLines((await run(['runs', 'show', 'customers.ledger', '--json'])).stdout);
    expect(outcomes).toHaveLength(30);
    const there = outcomes.filter(({ outcome }) => outcome === 'created' || outcome === 'created-key-lost');
    expect(await membersWith('c')).toHaveLength(there.length);
  });

  test('goes on with the options that it was begun with', async () => {
    await startedCli([...slowRun, '--quiet-period', '0'], (child) => stop(child, 'SIGINT'));
    started.mock.faults.clear();
    started.mock.faults.add({ on: 'createGroupMember', do: 'reset-after', count: 1 });
    // With the default quiet period, this would take two minutes.
    expect((await run(['runs', 'resume', 'customers.ledger'])).code).toBe(7);
  });

  test('by a reader that has enough finishes what is under way and exits with 141', async () => {
    const { code } = await startedCli(slowRun, (child) => {
      child.stdout?.destroy();
      gate?.open();
    });
    expect(code).toBe(141);
    await resumed();
  });

  test('and killed goes on where it ended', async () => {
    const { code } = await startedCli(slowRun, (child) => child.kill('SIGKILL'));
    expect(code).toBe(-1);
    started.mock.faults.clear();
    const ended = await run(['runs', 'resume', 'customers.ledger', '--quiet-period', '0']);
    expect([0, 7], ended.stderr).toContain(ended.code);
    expect(await membersWith('c')).toHaveLength(30);
  });

  test('is not run by two processes at once', async () => {
    let second: Promise<Ended> | undefined;
    const first = await startedCli(slowRun, () => {
      second = runCli(home, slowRun, { env }).finally(gate?.open);
    });
    expect(first.code).toBe(0);
    const { code, stderr, stdout } = (await second) as Ended;
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/process \d+/);
  });
});

describe('each fault of the mock', () => {
  const kinds = [
    'error',
    'html',
    'reset',
    'reset-after',
    'half-body',
    'slow',
    'empty',
    'previous',
    'error-body',
    // A response that never comes is waited for until the timeout: half a minute, five minutes for a creation.
    ...(process.env.LONG ? (['late'] as const) : []),
  ] as const;

  test.each(kinds)('%s on a creation loses nothing, and ends with 0 or 7', async (kind) => {
    write('customers.csv', customers(4));
    started.mock.faults.add({ on: 'createGroupMember', do: kind, delay: 20, count: 1, skip: 1 });
    const args = [
      'provision',
      'customers.csv',
      '--keys',
      'file:keys.jsonl',
      '--quiet-period',
      '0',
      '--concurrency',
      '1',
      '--json',
    ];
    const ended = await run(args);
    const outcomes = parseLines(ended.stdout);
    expect(outcomes, ended.stderr).toHaveLength(4);
    const lost = outcomes.filter(({ outcome }) => outcome !== 'created');
    expect(ended.code).toBe(lost.length > 0 ? 7 : 0);
    for (const { outcome, message } of lost) expect([outcome, typeof message]).toEqual(['created-key-lost', 'string']);
    expect(await membersWith('c')).toHaveLength(4);
    const keys = read('keys.jsonl').split('\n').filter(Boolean);
    expect(keys.length).toBeGreaterThanOrEqual(4 - lost.length);
  });

  test.each(kinds)('%s on a list is tried again, or ends with a clear line', async (kind) => {
    started.mock.faults.add({ on: 'listGroups', do: kind, delay: 20, count: 1 });
    const { code, stdout, stderr } = await run(['groups', '--json']);
    if (code === 0) expect(parseLines(stdout)).toHaveLength(3);
    else expect([code, stderr.trimEnd().split('\n').length, stdout]).toEqual([6, 1, '']);
  });
});

describe('input', () => {
  test('that is wrong is listed with all its lines before any request', async () => {
    write('customers.csv', 'email,group,region\nbad,10101,\na@x.example,,\nb@x.example,10101,moon\n');
    const { code, stderr, stdout } = await run(['provision', 'customers.csv', '--keys', 'file:keys.jsonl']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/line 2: [\s\S]*line 3: [\s\S]*line 4: /);
    expect(started.mock.requests).toEqual([]);
  });

  test('that names a Group which does not exist is rejected with the closest name', async () => {
    write('customers.csv', 'email,group\na@x.example,Studio Bakcup\n');
    const { code, stderr } = await run(['provision', 'customers.csv', '--keys', 'file:keys.jsonl']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/line 2: There is no Group "Studio Bakcup"\. Did you mean "Studio Backup"\?/);
    expect(creations()).toEqual([]);
  });

  test('from stdin goes through a ledger in the state folder', async () => {
    const { code, stderr } = await run(
      ['provision', '-', '--group', 'Studio Backup', '--keys', 'file:keys.jsonl'],
      '{"email":"a@x.example"}\n',
    );
    expect(code).toBe(0);
    expect(stderr).toMatch(/Ledger +\S+\.local\/state\/b2-partner\/\S+\.ledger/);
  });

  test('makes emails from a template', async () => {
    write('customers.csv', 'customer,regions\nacme,us-west eu-central\n');
    const args = ['provision', 'customers.csv', '--group', '10101', '--template', '{customer}-{region}@x.example'];
    const { stdout } = await run([...args, '--keys', 'file:keys.jsonl', '--json']);
    expect(
      parseLines(stdout)
        .map(({ email }) => email)
        .sort(),
    ).toEqual(['acme-eu-central@x.example', 'acme-us-west@x.example']);
  });
});

test('a finished ledger sends nothing, and exits with the code of its outcomes', async () => {
  write('customers.csv', 'email,group\nrejected@studio.example,10101\neditor-1@studio.example,10101\n');
  const args = ['provision', 'customers.csv', '--keys', 'file:keys.jsonl'];
  expect((await run(args)).code).toBe(5);
  const before = started.mock.requests.length;
  expect(await run([...args, '--json'])).toMatchObject({ code: 5, stdout: '' });
  expect((await run(['runs', 'resume', 'customers.ledger'])).code).toBe(5);
  expect(started.mock.requests.length).toBe(before);
});

describe('keys', () => {
  const create = ['create', '10101', 'a@x.example', '--keys', 'file:keys.jsonl'];
  const key = () => JSON.parse(read('keys.jsonl').split('\n')[0] as string).applicationKey as string;

  test('need a place before anything is sent', async () => {
    const { code, stderr } = await run(['create', '10101', 'a@x.example']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/--keys/);
    expect(started.mock.requests).toEqual([]);
  });

  test('are not printed, in no format and with --debug either', async () => {
    const { stdout, stderr, code } = await run([...create, '--json', '--debug']);
    expect(code).toBe(0);
    expect(`${stdout}${stderr}`).not.toContain(key());
  });

  test('are not revealed into a pipe, and nothing is created then', async () => {
    const { code, stderr } = await run([...create, '--reveal']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/--reveal=force/);
    expect(started.mock.requests).toEqual([]);
  });

  test('are revealed into a pipe with --reveal=force', async () => {
    const { stdout } = await run([...create, '--reveal=force', '--json']);
    expect(parseLines(stdout)).toMatchObject([{ outcome: 'created', applicationKey: key() }]);
  });

  test('are revealed on a terminal', async () => {
    const { stdout } = await runInTerminal(home, [...create, '--reveal', '--yes'], { env });
    expect(plain(stdout)).toContain(`Application key  ${key()}`);
  });

  test('stop everything where the sink takes none', async () => {
    const { code, stderr } = await run(['create', '10101', 'a@x.example', '--keys', 'command:false']);
    expect(code).toBe(1);
    expect(stderr).not.toBe('');
    expect(creations()).toEqual([]);
  });
});

test('a run that is told to wait says so once, and how long', async () => {
  write('customers.csv', customers(40));
  started.mock.faults.add({ on: 'createGroupMember', do: 'error', status: 429, retryAfter: 1, skip: 8, count: 8 });
  const { code, stderr } = await run(['provision', 'customers.csv', '--keys', 'file:keys.jsonl', '--json']);
  expect(code).toBe(0);
  expect(stderr.match(/^Waiting 1 s: /gm)).toHaveLength(1);
  expect(stderr).not.toContain('Warning');
});

test('a run that lost a key says how to take the one that a person makes', async () => {
  write('customers.csv', customers(1));
  started.mock.faults.add({ on: 'createGroupMember', do: 'reset-after', count: 1 });
  const { code, stderr } = await run('provision customers.csv --keys file:keys.jsonl --quiet-period 1'.split(' '));
  expect(code).toBe(7);
  expect(stderr).toContain('1 account with an unclear outcome: looking for it in the lists in 1 s.');
  expect(stderr).toContain('`b2-partner keys import customers.ledger --email EMAIL < key.txt`');
});

test('create asks on a terminal only, and creates nothing when the answer is no', async () => {
  let isAsked = false;
  const { code } = await runInTerminal(home, ['create', '10101', 'a@x.example', '--keys', 'file:keys.jsonl'], {
    env,
    onShown: (shown, { type }) => {
      if (isAsked || !/Create this account/.test(plain(shown))) return;
      isAsked = true;
      type('n');
    },
  });
  expect([isAsked, code]).toEqual([true, 1]);
  expect(creations()).toEqual([]);
});

test('an account whose creation was killed goes on in the same ledger', async () => {
  const create = ['create', '10101', 'a@x.example', '--keys', 'file:keys.jsonl', '--quiet-period', '0'];
  started.mock.faults.add({ on: 'createGroupMember', do: 'slow', delay: 60_000 });
  const child = spawn(process.execPath, [bin, ...create], { cwd: home, env: cleanEnv(home, env) });
  let shown = '';
  child.stderr.on('data', (piece) => {
    shown += piece;
  });
  while (creations().length === 0) await new Promise((resolve) => setImmediate(resolve));
  child.kill('SIGKILL');
  await new Promise((resolve) => child.on('close', resolve));
  started.mock.faults.clear();
  const { code, stdout, stderr } = await run([...create, '--json']);
  const ledgerIn = (text: string) => /Ledger +(\S+)/.exec(text)?.[1];
  expect(ledgerIn(stderr)).toBe(ledgerIn(shown));
  // The account is there, and nobody got its key.
  expect(parseLines(stdout)).toMatchObject([{ outcome: 'created-key-lost' }]);
  expect(code).toBe(7);
});

test('a key that a person made for a lost account is checked, delivered, and the entry becomes created', async () => {
  // In front of the mock: creates the account and breaks the connection.
  let lost: { applicationKeyId: string; applicationKey: string } | undefined;
  const server = createServer(async (request, response) => {
    const body = await new Promise<string>((resolve) => {
      let text = '';
      request.on('data', (piece) => {
        text += piece;
      });
      request.on('end', () => resolve(text));
    });
    const { method = 'GET' } = request;
    const headers = new Headers(request.headers as Record<string, string>);
    const url = `http://${request.headers.host}${request.url}`;
    const answer = await started.mock.fetch(new Request(url, { method, headers, ...(method === 'POST' && { body }) }));
    const text = await answer.text();
    if (request.url?.includes('create_group_member') && answer.ok) {
      lost = JSON.parse(text);
      request.socket.destroy();
      return;
    }
    response.writeHead(answer.status, { 'Content-Type': 'application/json' }).end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  env = { ...env, B2_PARTNER_REALM: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
  write('customers.csv', 'email,group\na@x.example,10101\n');
  const provisioned = await run([
    'provision',
    'customers.csv',
    '--keys',
    'file:keys.jsonl',
    '--quiet-period',
    '0',
    '--json',
  ]);
  expect(provisioned.code, provisioned.stderr).toBe(7);
  expect(parseLines(provisioned.stdout)).toMatchObject([{ outcome: 'created-key-lost' }]);
  const importArgs = ['keys', 'import', 'customers.ledger', '--email', 'a@x.example'];
  const wrong = await run(importArgs, 'no key at all');
  expect(wrong.code).toBe(2);
  const before = read('customers.ledger');
  const dry = await run([...importArgs, '--dry-run', '--json'], `${lost?.applicationKeyId}:${lost?.applicationKey}\n`);
  expect(dry).toMatchObject({ code: 0, stderr: expect.stringMatching(/The key fits\. .*Nothing was changed\./) });
  expect(parseLines(dry.stdout)).toMatchObject([{ dryRun: true, outcome: 'created-key-lost', email: 'a@x.example' }]);
  expect(parseLines(dry.stdout).flatMap((line) => problemsOf('keys.import', line))).toEqual([]);
  expect(read('customers.ledger')).toBe(before);
  expect(read('keys.jsonl')).toBe('');
  const imported = await run([...importArgs, '--json'], `${lost?.applicationKeyId}:${lost?.applicationKey}\n`);
  expect(imported.code, imported.stderr).toBe(0);
  expect(parseLines(imported.stdout)).toMatchObject([{ outcome: 'created', email: 'a@x.example' }]);
  expect(read('keys.jsonl')).toContain(lost?.applicationKey);
  expect((await run(['runs', 'resume', 'customers.ledger'])).code).toBe(0);
  server.closeAllConnections();
  server.close();
});

test('diff --out feeds provision, and then diff finds nothing', async () => {
  write('customers.csv', 'email,group,ref\nnew@acme.example,Studio Backup,A-1\nintern@studio.example,,\n');
  const diff = ['diff', 'customers.csv', '--group', 'Studio Backup', '--json'];
  const first = await run([...diff, '--out', 'missing.csv']);
  expect(first.code).toBe(3);
  expect((await run(['provision', 'missing.csv', '--keys', 'file:keys.jsonl'])).code).toBe(0);
  const second = parseLines((await run(diff)).stdout);
  expect(second.filter(({ finding }) => finding !== 'only-there')).toEqual([]);
});

test('--notify hands findings to a program as JSON lines, and runs nothing when there are none', async () => {
  const args = ['computers', '--all', '--stale', '7d', '--quiet', '--notify', '["sh","-c","cat > told.jsonl"]'];
  expect((await run(args)).code).toBe(3);
  expect(parseLines(read('told.jsonl')).length).toBeGreaterThan(100);
  const none = args.map((word) => word.replace('7d', '9999d').replace('told', 'untold'));
  expect((await run(none)).code).toBe(0);
  expect(() => read('untold.jsonl')).toThrow(/ENOENT/);
});

afterEach(() => {
  started.mock.faults.clear();
});
