import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { verdict } from '../../check/verdict.mjs';

interface Given {
  readonly id: string;
  /** Undefined for a task that was not reached. */
  readonly exitCode?: number;
  readonly report?: object;
}

const good = { status: 'passed', fullName: 'all is calm' };
const bad = { status: 'failed', fullName: 'all is well', failureMessages: ['Error: it is not\n    at x.test.ts:1:1'] };
const report = (passed: number, failed = 0, skipped = 0, results: object[] = failed > 0 ? [bad] : [good]) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  numPendingTests: skipped,
  numTodoTests: 0,
  testResults: [{ status: failed > 0 ? 'failed' : 'passed', assertionResults: results }],
});

/** The verdict on a run of these tasks. */
function judge(...given: Given[]) {
  const root = mkdtempSync(join(tmpdir(), 'b2-partner-run-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  const tasks = given.map(({ id, exitCode, report: content }) => {
    const [name = '', task] = id.split('#');
    mkdirSync(join(root, name, 'test-results'), { recursive: true });
    if (content) writeFileSync(join(root, name, 'test-results/vitest.json'), JSON.stringify(content));
    const execution = exitCode === undefined ? null : { exitCode };
    return { taskId: id, task, directory: name, command: 'x', execution };
  });
  const absent = { taskId: 'z#lint', task: 'lint', directory: 'z', command: '<NONEXISTENT>', execution: null };
  mkdirSync(join(root, 'runs'));
  if (given.length > 0) writeFileSync(join(root, 'runs/id.json'), JSON.stringify({ tasks: [...tasks, absent] }));
  return verdict(root, join(root, 'runs'));
}

const passing = { id: 'a#test', exitCode: 0, report: report(3) };

describe('verdict', () => {
  test('adds up the tests of all packages', () => {
    const built = { id: 'a#build', exitCode: 0 };
    const { lines, exitCode } = judge(built, passing, { id: 'b#test', exitCode: 0, report: report(39, 0, 2) });
    expect({ lines, exitCode }).toEqual({ lines: ['tests: 42 passed, 0 failed, 2 skipped'], exitCode: 0 });
  });

  test('names failed tests with their reason, counts them and fails', () => {
    const { lines, exitCode } = judge(passing, { id: 'b#test', exitCode: 1, report: report(1, 1) });
    expect(lines).toContain('  b#test: all is well: Error: it is not');
    expect(lines.at(-1)).toBe('tests: 4 passed, 1 failed');
    expect(exitCode).toBe(1);
  });

  test('names failed tests beside a check that failed', () => {
    const { lines } = judge({ id: 'a#typecheck', exitCode: 2 }, { id: 'b#test', exitCode: 1, report: report(3, 1) });
    expect(lines.slice(1)).toEqual(['  a#typecheck', '  b#test: all is well: Error: it is not']);
  });

  test.each([
    { given: 'turbo did not run', tasks: [], says: 'did not start' },
    { given: 'a check failed', tasks: [passing, { id: 'b#lint', exitCode: 2 }], says: 'b#lint' },
    { given: 'a check was not reached', tasks: [passing, { id: 'b#build' }], says: 'b#build did not run' },
    { given: 'a test run left no report', tasks: [passing, { id: 'b#test', exitCode: 0 }], says: 'b#test' },
    {
      given: 'a test file could not be loaded',
      tasks: [passing, { id: 'b#test', exitCode: 1, report: report(2, 1, 0, []) }],
      says: 'b#test',
    },
    {
      given: 'a test run failed without a failing test',
      tasks: [passing, { id: 'b#test', exitCode: 1, report: report(2) }],
      says: 'b#test',
    },
  ])('gives no count, says what is wrong and fails when $given', ({ tasks, says }) => {
    const { lines, exitCode } = judge(...tasks);
    expect(lines.join('\n')).toContain(says);
    expect(lines.join('\n')).not.toContain('passed');
    expect(exitCode).toBe(1);
  });
});
