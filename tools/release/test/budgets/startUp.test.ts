import { expect, test } from 'vitest';
import { processorTime } from '../../src/budgets/processorTime.ts';
import { mockStart, programStart } from '../../src/budgets/startUp.ts';
import { mustRun } from '../../src/process/run.ts';
import { tree } from '../support/tree.ts';

const here = new URL('../..', import.meta.url).pathname;
const busy = 'while (process.cpuUsage().user < 300_000);';

test('the work of a process is counted, whichever command starts it', async () => {
  const folder = tree({ 'busy.mjs': busy });
  const time = await processorTime((env) => mustRun(['sh', '-c', 'node busy.mjs'], { cwd: folder, env }));
  expect(time).toBeGreaterThanOrEqual(300_000);
});

test('a program that fails is refused instead of measured', async () => {
  await expect(programStart('missing', here)).rejects.toThrow('startup/missing.mjs');
});

test('the mock command answers, ends, and tells its time', async () => {
  expect(await mockStart(here)).toBeGreaterThan(0);
});
