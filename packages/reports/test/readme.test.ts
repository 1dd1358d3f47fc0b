import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { rolldown } from 'rolldown';
import { expect, onTestFinished, test } from 'vitest';
import * as reports from '../src/index.ts';
import { groupReport } from './support.ts';

const run = promisify(execFile);
const root = fileURLToPath(new URL('..', import.meta.url));
const readme = readFileSync(join(root, 'README.md'), 'utf8');
// Inside the package, so that its own name resolves.
const folder = join(root, 'test-results', 'readme');

const days = ['2026-10-01', '2026-10-02'];
const snippets = [...readme.matchAll(/^```ts\n(.*?)^```$/gms)].map(([, code = ''], index) => ({
  name: `${index}`,
  code,
}));
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const { name, code } of snippets) writeFileSync(join(folder, `${name}.ts`), code);
writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ extends: '../../tsconfig.json', include: ['*.ts'] }));

/** Runs a snippet in a folder with the reports of two days. */
async function execute(name: string) {
  const cwd = mkdtempSync(join(tmpdir(), 'reports-readme-'));
  onTestFinished(() => rmSync(cwd, { recursive: true }));
  for (const file of days.map((day) => groupReport(day))) {
    mkdirSync(join(cwd, 'reports', dirname(file.name)), { recursive: true });
    writeFileSync(join(cwd, 'reports', file.name), file.text as string);
  }
  const program = join(folder, `${name}.mjs`);
  const bundle = await rolldown({ input: join(folder, `${name}.ts`), external: /^[^./]/ });
  await bundle.write({ file: program });
  return run(process.execPath, [program], { cwd });
}

test('every snippet of the README compiles', async () => {
  await expect(run(join(root, 'node_modules/.bin/tsc'), ['-p', folder])).resolves.toMatchObject({ stdout: '' });
});

test('the snippets print what the reports say', async () => {
  const [month, regions, rows] = await Promise.all(snippets.map(({ name }) => execute(name)));

  expect(snippets).toHaveLength(3);
  expect(month?.stdout).toBe('a@partner.example 1 20 0.01\n');
  expect(month?.stderr).toMatch(/^no reports for 2026-10-03, /);
  expect(regions?.stdout).toBe('48000000000\n');
  expect(rows?.stdout).toBe(days.map((day) => `${day} a@partner.example backup 24000000000n\n`).join(''));
});

test('the README names every error and every figure', () => {
  for (const name of Object.keys(reports)) expect(readme).toContain(name);
  for (const field of [
    'storageByteHours',
    'averageStoredGb',
    'endOfMonthStoredGb',
    'daysMissing',
    'columnsMissing',
    'cost',
  ]) {
    expect(readme).toContain(`\`${field}\``);
  }
});
