import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import { rolldown } from 'rolldown';
import { expect, test } from 'vitest';
import { groupReport } from './support.ts';

test('the reader runs where there is nothing but JavaScript', async () => {
  const bundle = await rolldown({ input: 'src/index.ts', platform: 'neutral' });
  const { output } = await bundle.generate({ format: 'iife', name: 'reports' });
  const context = createContext({});
  runInContext(output[0].code, context);
  const files = JSON.stringify([groupReport('2026-10-01')]);
  const program = `reports.summarizeUsage(reports.readUsageReports(${files}), { by: 'region', month: '2026-10' })`;

  expect(await runInContext(program, context)).toMatchObject([{ reportingLocation: 'us-west', rows: 1 }]);
});

test('it depends on no other package', () => {
  const { dependencies = {} } = JSON.parse(readFileSync('package.json', 'utf8'));

  expect(dependencies).toEqual({});
});
