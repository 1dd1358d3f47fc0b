import { readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import stringWidth from 'string-width';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { outputCases } from './support/cases.ts';
import { type Ended, makeHome, parseLines, runCli } from './support/cli.ts';
import { plain, runInTerminal } from './support/pty.ts';
import { startMock } from './support/world.ts';

const { home, remove } = makeHome();
let started: Awaited<ReturnType<typeof startMock>>;

beforeAll(async () => {
  started = await startMock();
});

afterAll(async () => {
  await started.mock.close();
  remove();
});

const ajv = new Ajv2020({ strict: false, validateFormats: false });
const validators = new Map<string, ValidateFunction>();

/** What is wrong with an object by the published schema of a command; nothing when it is right. */
function problemsOf(command: string, line: unknown): unknown {
  const schema = new URL(`../schemas/${command}.json`, import.meta.url);
  const validate = validators.get(command) ?? ajv.compile(JSON.parse(readFileSync(schema, 'utf8')));
  validators.set(command, validate);
  return validate(line) ? [] : validate.errors;
}

describe.each(outputCases)('$args', ({ command, args, code = 0, noCsv = false }) => {
  test('prints JSON lines that its published schema describes, the same in a pipe and on a terminal', async () => {
    const { env } = started;
    // A terminal shows words as well; --quiet leaves the data.
    const [piped, shown] = await Promise.all([
      runCli(home, [...args, '--json'], { env }),
      runInTerminal(home, [...args, '--json', '--quiet'], { env, columns: 80 }),
    ]);
    expect(piped).toMatchObject({ code });
    const lines = parseLines(piped.stdout);
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.flatMap((line) => problemsOf(command, line))).toEqual([]);
    expect(piped.stdout).toMatch(/\n$/);
    expect(shown).toMatchObject({ code });
    expect(data(command, shown.stdout)).toEqual(data(command, piped.stdout));
  });

  test('prints a table that fits a terminal of 80 and of 160 columns, and is whole in a pipe', async () => {
    const { env } = started;
    const wanted = [80, 160] as const;
    const [piped, ...screens] = await Promise.all([
      runCli(home, args, { env }),
      ...wanted.map((columns) => runInTerminal(home, [...args, '--quiet'], { env, columns })),
    ]);
    expect(piped).toMatchObject({ code });
    expect(piped.stdout).toBe(plain(piped.stdout));
    if (command === 'spec') return;
    expect(piped.stdout).not.toContain('…');
    for (const [index, columns] of wanted.entries()) {
      const shown = screens[index] as Ended;
      expect(shown).toMatchObject({ code });
      for (const line of plain(shown.stdout).split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(columns);
      expect(shown.stdout).not.toBe(plain(shown.stdout));
    }
  });

  test('prints CSV with a header and as many columns in every row, or says that it has none', async () => {
    const { env } = started;
    const [piped, shown] = await Promise.all([
      runCli(home, [...args, '--csv'], { env }),
      runInTerminal(home, [...args, '--csv', '--quiet'], { env }),
    ]);
    if (noCsv) {
      expect(piped).toMatchObject({ code: 2, stdout: '' });
      return;
    }
    expect(piped).toMatchObject({ code });
    const [header = '', ...rows] = piped.stdout.trimEnd().split('\n');
    expect(header).toMatch(/^[a-zA-Z0-9,]+$/);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row.split(',').length).toBe(header.split(',').length);
    expect(data(command, shown.stdout)).toEqual(data(command, piped.stdout));
  });
});

/** The lines of data: Groups may interleave, `login` warns, and the second `logout` finds nothing to delete. */
function data(command: string, text: string): string[] {
  const lines = text.split('\n').filter((line) => command !== 'login' || !line.startsWith('B2_'));
  return lines.map((line) => (command === 'logout' ? line.replace(/true|false/, '?') : line)).sort();
}
