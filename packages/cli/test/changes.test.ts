import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { type CommandEntry, commandTable } from '../src/commands/table.ts';
import { makeHome, parseLines } from './support/cli.ts';
import { writeFixtures } from './support/fixtures.ts';
import { runHere } from './support/here.ts';
import { plain, runInTerminal } from './support/pty.ts';
import { startMock } from './support/world.ts';

const { home, remove } = makeHome();
let started: Awaited<ReturnType<typeof startMock>>;
const intern = 'intern@studio.example';

beforeEach(async () => {
  started = await startMock();
  return async () => {
    await started.mock.close();
  };
});

afterAll(remove);

const changes = () => started.mock.requests.filter(({ path }) => /eject|delete/.test(path));

const cases = [
  { name: 'eject', args: ['eject', 'Studio Backup', intern], yes: { email: intern, groupId: '10103' } },
  {
    name: 'delete-computer',
    args: ['delete-computer', 'editor-2@studio.example', 'editor-2-mac-001'],
    yes: { computerName: 'editor-2-mac-001' },
  },
];

test.each(cases)('$name needs --yes without a terminal, and changes nothing without it', async ({ args }) => {
  const { code, stderr } = await runHere(home, args, { env: started.env });
  expect(code).toBe(2);
  expect(stderr).toMatch(/--yes/);
  expect(changes()).toEqual([]);
});

test.each(cases)(
  '$name --dry-run shows realm, account and what would change, and changes nothing',
  async ({ args }) => {
    const { code, stdout, stderr } = await runHere(home, [...args, '--dry-run', '--json'], { env: started.env });
    expect(code).toBe(0);
    expect(parseLines(stdout)).toMatchObject([{ dryRun: true }]);
    expect(stderr).toMatch(
      /Realm +http:\/\/127\.0\.0\.1:\d+ \(mock\)\nAccount +0123456789ab\n[\s\S]*Nothing was changed/,
    );
    expect(changes()).toEqual([]);
  },
);

test.each(cases)('$name --yes changes it and prints what the service says', async ({ args, yes }) => {
  const { code, stdout, stderr } = await runHere(home, [...args, '--yes', '--json'], { env: started.env });
  expect(code).toBe(0);
  expect(parseLines(stdout)).toMatchObject([yes]);
  expect(stderr).toMatch(/\(mock\)/);
  expect(changes()).toHaveLength(1);
});

test.each([
  { answer: 'y', code: 0, count: 1 },
  { answer: 'n', code: 1, count: 0 },
  { answer: '\u0003', code: 130, count: 0 },
])('a terminal is asked: $answer ends with $code', async ({ answer, code, count }) => {
  let isAsked = false;
  const ended = await runInTerminal(home, ['eject', '10103', intern], {
    env: started.env,
    onShown: (shown, { type }) => {
      if (isAsked || !/Eject intern/.test(plain(shown))) return;
      isAsked = true;
      type(answer);
    },
  });
  expect(ended.code).toBe(code);
  expect(plain(ended.stdout)).toMatch(/Realm .*\(mock\)[\s\S]*Eject intern/);
  expect(changes()).toHaveLength(count);
});

test('--no-input never asks, on a terminal either', async () => {
  const { code, stdout } = await runInTerminal(home, ['eject', '10103', intern, '--no-input'], { env: started.env });
  expect(code).toBe(2);
  expect(plain(stdout)).toMatch(/--yes/);
});

test.each([
  { do: 'reset-after' as const, code: 7, says: /may|unknown/i },
  { do: 'half-body' as const, code: 7, says: /may|unknown/i },
  { do: 'html' as const, code: 7, says: /may|unknown/i },
  { do: 'error' as const, status: 503, code: 7, says: /may|unknown/i },
])('eject ends with $code when the service responds with $do', async ({ code, says, ...fault }) => {
  const { status, do: what } = fault as { status?: number; do: 'error' };
  started.mock.faults.add({ on: 'ejectGroupMember', do: what, ...(status === undefined ? {} : { status }) });
  const ended = await runHere(home, ['eject', '10103', intern, '--yes'], { env: started.env });
  expect(ended).toMatchObject({ code, stdout: '' });
  expect(ended.stderr).toMatch(says);
});

describe('--dry-run', () => {
  /** Commands that only read, or write nothing but what their user can do again: a profile, a listed file. */
  const harmless =
    'login logout whoami groups members member computers usage usage.report trials diff runs.list runs.show mock spec completion';
  /** It changes something only where a run was handed to it, which has its own `--dry-run`. */
  const other = 'worker';

  const leaves = (entries: Readonly<Record<string, CommandEntry>>, above = ''): [string, CommandEntry][] =>
    Object.entries(entries).flatMap(([name, entry]) => [
      ...(entry.load ? [[above + name, entry] as [string, CommandEntry]] : []),
      ...leaves(entry.commands ?? {}, `${above}${name}.`),
    ]);

  const changing = leaves(commandTable).filter(([name]) => !`${harmless} ${other}`.split(' ').includes(name));

  test.each(changing)('is a flag of %s', async (_, { load }) => {
    const options = (await load?.())?.command.options ?? [];
    expect(options.map(({ syntax }) => syntax)).toContain('--dry-run');
  });

  test('of keys export writes no file, and says how many keys it would hold', async () => {
    const { recipient } = await writeFixtures(home, started.env);
    const args = ['keys', 'export', 'sealed.ledger', '--identity', 'identity.txt', '--out', 'keys.age', '--json'];
    const sealed = [...args, '--seal-to', recipient, '--dry-run'];
    const { code, stdout, stderr } = await runHere(home, sealed, { env: started.env });
    expect(code, stderr).toBe(0);
    expect(parseLines(stdout)).toMatchObject([{ dryRun: true, keys: 1, locked: 0, to: 'keys.age' }]);
    expect(existsSync(join(home, 'keys.age'))).toBe(false);
  });
});
