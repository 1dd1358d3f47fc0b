import { describe, expect, test } from 'vitest';
import type { Report, Task } from '../../check/read-run.mjs';
import { verdict } from '../../check/verdict.mjs';

const report = (counts: Partial<Report>): Report => ({ passed: 0, failed: 0, skipped: 0, files: [], ...counts });
const task = (given: Partial<Task>): Task => ({
  id: 'a#build',
  ran: true,
  exitCode: 0,
  isTest: false,
  report: undefined,
  ...given,
});
const tests = (id: string, counts: Partial<Report>, exitCode = 0) =>
  task({ id, isTest: true, exitCode, report: report(counts) });
const unsound = { name: 'is sound', reason: 'AssertionError: 1 is not 2' };
const failing = (id: string, counts: Partial<Report>) =>
  tests(id, { failed: 1, files: [{ file: 'x.test.ts', failed: true, failedTests: [unsound] }], ...counts }, 1);
const closing = /\d+ passed/;

describe('verdict', () => {
  test('adds up the tests of all packages', () => {
    const { lines, exitCode } = verdict([task({}), tests('a#test', { passed: 3 }), tests('b#test', { passed: 39 })], 0);
    expect(lines).toEqual(['tests: 42 passed, 0 failed']);
    expect(exitCode).toBe(0);
  });

  test('names skipped tests only when there are some', () => {
    const { lines } = verdict([tests('a#test', { passed: 3, skipped: 2 })], 0);
    expect(lines).toEqual(['tests: 3 passed, 0 failed, 2 skipped']);
  });

  test('names failed tests with their reason, counts them and fails', () => {
    const { lines, exitCode } = verdict([failing('a#test', { passed: 3 }), tests('b#test', { passed: 1 })], 1);
    expect(lines).toContain('  a#test: is sound: AssertionError: 1 is not 2');
    expect(lines.at(-1)).toBe('tests: 4 passed, 1 failed');
    expect(exitCode).toBe(1);
  });

  test('names failed tests beside a check that failed', () => {
    const { lines } = verdict([task({ id: 'a#typecheck', exitCode: 2 }), failing('b#test', { passed: 3 })], 1);
    expect(lines.slice(1)).toEqual(['  a#typecheck', '  b#test: is sound: AssertionError: 1 is not 2']);
  });

  const passing = tests('a#test', { passed: 3 });
  const brokenFile = { file: 'x.test.ts', failed: true, failedTests: [] };
  test.each([
    { given: 'turbo did not run', tasks: undefined, says: /did not start/ },
    { given: 'a check failed', tasks: [passing, task({ id: 'a#typecheck', exitCode: 2 })], says: /a#typecheck/ },
    {
      given: 'a check was not reached',
      tasks: [passing, task({ id: 'b#build', ran: false })],
      says: /b#build did not/,
    },
    { given: 'a test run left no report', tasks: [passing, task({ id: 'b#test', isTest: true })], says: /b#test left/ },
    {
      given: 'a test file could not be loaded',
      tasks: [passing, tests('b#test', { failed: 0, files: [brokenFile] }, 1)],
      says: /could not run x\.test\.ts/,
    },
    {
      given: 'a test file could not be loaded beside a failing test',
      tasks: [passing, tests('b#test', { failed: 1, files: [brokenFile] }, 1)],
      says: /could not run x\.test\.ts/,
    },
    {
      given: 'a test run failed without a failing test',
      tasks: [passing, tests('b#test', { passed: 2 }, 1)],
      says: /b#test failed/,
    },
    { given: 'no test ran', tasks: [task({})], says: /No test ran/ },
    { given: 'turbo failed by itself', tasks: [passing], says: /turbo ended with exit code 7/ },
  ])('gives no counts, says what is wrong, and fails when $given', ({ given, tasks, says }) => {
    const { lines, exitCode } = verdict(tasks, given === 'turbo failed by itself' ? 7 : 1);
    expect(lines.join('\n')).toMatch(says);
    expect(lines.join('\n')).not.toMatch(closing);
    expect(exitCode).toBe(1);
  });
});
