import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CommandSpec } from '../src/command.ts';
import { type CommandEntry, commandTable } from '../src/commands/table.ts';
import { makeHome } from './support/cli.ts';
import { runHere } from './support/here.ts';
import { startMock } from './support/world.ts';

/** Examples that cannot run by themselves here. */
const notRun = /^(mock|login|pass|worker|ledger|runs|keys|provision|diff|trials|usage report)\b/;

let started: Awaited<ReturnType<typeof startMock>>;
const { home, remove } = makeHome();

beforeEach(async () => {
  started = await startMock();
});

afterEach(async () => {
  await started.mock.close();
});

async function commands(table: Readonly<Record<string, CommandEntry>>, path = ''): Promise<[string, CommandSpec][]> {
  const found: [string, CommandSpec][] = [];
  for (const [name, entry] of Object.entries(table)) {
    if (entry.load) found.push([path + name, (await entry.load()).command]);
    found.push(...(await commands(entry.commands ?? {}, `${path}${name} `)));
  }
  return found;
}

describe.each(await commands(commandTable))('%s', (name, { examples }) => {
  test('has examples, each of this command', () => {
    expect(examples.length).toBeGreaterThan(0);
    // What feeds a pipe may stand in front.
    for (const example of examples) expect(example).toMatch(new RegExp(`^(.* \\| b2-partner )?${name}\\b`));
  });

  test.each(examples.filter((example) => !notRun.test(example)))(
    '$0 runs on the default world of the mock',
    async (example) => {
      // What reads its output is not ours.
      const line = example.split(/ [|>] /)[0] as string;
      const args = (line.match(/'[^']*'|"[^"]*"|\S+/g) ?? []).map((word) => word.replace(/^(['"])(.*)\1$/, '$2'));
      const notified = args.map((word, index) =>
        args[index - 1] === '--notify' ? '["sh","-c","cat >/dev/null"]' : word,
      );
      const { code, stderr } = await runHere(home, notified, { env: started.env });
      expect([0, 3], stderr).toContain(code);
    },
  );
});

test.each(['groups', 'members', 'runs show'])(
  'the help of %s lists its own flags before the global ones',
  async (name) => {
    const { stdout } = await runHere(home, [...name.split(' '), '--help']);
    const [own = '', global = ''] = stdout.split('Global options:');
    expect(own).not.toContain('--json');
    expect(global).not.toContain('\nOptions:');
    expect(global).toContain('--help');
  },
);

test.each([
  { name: '', command: 'provision', flags: 'Options:' },
  { name: 'runs', command: 'settle', flags: 'Global options:' },
  { name: 'usage', command: 'report', flags: 'Global options:' },
])('the help of b2-partner $name lists commands before flags', async ({ name, command, flags }) => {
  const { stdout } = await runHere(home, [...name.split(' ').filter(Boolean), '--help']);
  const [commands = '', rest = ''] = stdout.split(`\n${flags}`);
  expect(commands).toContain(`\n  ${command} `);
  expect(rest).toContain('--json');
  expect(rest).not.toContain(`\n  ${command} `);
});

afterAll(remove);
