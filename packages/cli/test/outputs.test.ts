import { readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { parse } from 'csv-parse/sync';
import stringWidth from 'string-width';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { outputCases } from './support/cases.ts';
import { makeHome, parseLines, runCli } from './support/cli.ts';
import { writeFixtures } from './support/fixtures.ts';
import { runHere } from './support/here.ts';
import { plain } from './support/pty.ts';
import { startMock } from './support/world.ts';

const { home, remove } = makeHome();
let started: Awaited<ReturnType<typeof startMock>>;

beforeAll(async () => {
  started = await startMock();
  recipient = (await writeFixtures(home, started.env)).recipient;
});

let recipient: string;
let count = 0;

/** The arguments, with another number in each run. */
function numbered(args: readonly string[]): string[] {
  count += 1;
  return args.map((word) => word.replace('{n}', String(count)).replace('{recipient}', recipient));
}

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
  const changes = args.some((word) => word.includes('{n}'));

  test('prints JSON lines that its published schema describes, the same in a pipe and on a terminal', async () => {
    const { env } = started;
    // The published command, once for each case: the others run in this process.
    const piped = await runCli(home, [...numbered(args), '--json'], { env });
    const shown = await runHere(home, [...numbered(args), '--json'], { env, columns: 80 });
    expect(piped, piped.stderr).toMatchObject({ code });
    const lines = parseLines(piped.stdout);
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.flatMap((line) => problemsOf(command, line))).toEqual([]);
    expect(piped.stdout).toMatch(/\n$/);
    expect(shown, shown.stderr).toMatchObject({ code });
    if (changes) return;
    expect(data(command, shown.stdout)).toEqual(expect.arrayContaining(data(command, piped.stdout)));
  });

  test('prints a table that fits a terminal of 80 and of 160 columns, and is whole in a pipe', async () => {
    const { env } = started;
    const piped = await runHere(home, numbered(args), { env });
    expect(piped, piped.stderr).toMatchObject({ code });
    expect(piped.stdout).toBe(plain(piped.stdout));
    if (command === 'spec') return;
    expect(piped.stdout).not.toContain('…');
    for (const columns of [80, 160]) {
      const shown = await runHere(home, numbered(args), { env, columns });
      expect(shown, shown.stderr).toMatchObject({ code });
      for (const line of plain(shown.stdout).split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(columns);
      expect(shown.stdout).not.toBe(plain(shown.stdout));
    }
  });

  test('prints CSV with a header and as many columns in every row, or says that it has none', async () => {
    const { env } = started;
    const piped = await runHere(home, [...numbered(args), '--csv'], { env });
    const shown = await runHere(home, [...numbered(args), '--csv'], { env, columns: 80 });
    if (noCsv) {
      expect(piped).toMatchObject({ code: 2, stdout: '' });
      return;
    }
    expect(piped, piped.stderr).toMatchObject({ code });
    // Throws where a row has more or fewer columns than the header.
    const rows: Record<string, string>[] = parse(piped.stdout, { columns: true });
    expect(rows.length).toBeGreaterThan(0);
    for (const name of Object.keys(rows[0] ?? {})) expect(name).toMatch(/^[a-zA-Z0-9-]+$/);
    if (changes) return;
    expect(data(command, shown.stdout)).toEqual(expect.arrayContaining(data(command, piped.stdout)));
  });
});

/** The lines of data; only the first `logout` finds something to delete. */
function data(command: string, text: string): string[] {
  const lines = text.split('\n').filter((line) => line !== '');
  return lines.map((line) => (command === 'logout' ? line.replace(/true|false/, '?') : line));
}
