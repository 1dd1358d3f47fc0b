import { mkdirSync, mkdtempSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { readRun } from '../../check/read-run.mjs';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'b2-partner-run-'));
});

const started = 1_700_000_000_000;

function summarise(...tasks: object[]) {
  mkdirSync(join(root, 'runs'));
  writeFileSync(join(root, 'runs', 'id.json'), JSON.stringify({ tasks }));
  return readRun(root, join(root, 'runs'));
}

function testTask(status: 'HIT' | 'MISS') {
  const execution = { startTime: started, exitCode: 0 };
  return { taskId: 'a#test', task: 'test', directory: 'packages/a', command: 'vitest', cache: { status }, execution };
}

function leaveReport(writtenAt: number) {
  const folder = join(root, 'packages/a/test-results');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'vitest.json');
  const failed = {
    name: 'x.test.ts',
    status: 'failed',
    assertionResults: [
      { status: 'failed', fullName: 'all is well', failureMessages: ['Error: it is not\n    at x.test.ts:1:1'] },
      { status: 'passed', fullName: 'all is calm' },
    ],
  };
  const counts = { numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 };
  writeFileSync(file, JSON.stringify({ ...counts, testResults: [failed] }));
  utimesSync(file, writtenAt / 1000, writtenAt / 1000);
}

describe('readRun', () => {
  test('gives nothing when turbo left no summary', () => {
    expect(readRun(root, join(root, 'runs'))).toBeUndefined();
  });

  test('reads what vitest counted', () => {
    leaveReport(started + 1);
    expect(summarise(testTask('MISS'))?.[0]?.report).toEqual({
      passed: 5,
      failed: 1,
      skipped: 3,
      files: [{ file: 'x.test.ts', failed: true, failedTests: [{ name: 'all is well', reason: 'Error: it is not' }] }],
    });
  });

  test('takes an old report when turbo restored it from its cache', () => {
    leaveReport(started - 60_000);
    expect(summarise(testTask('HIT'))?.[0]?.report?.passed).toBe(5);
  });

  test('does not take the report of an earlier run for that of a run that wrote none', () => {
    leaveReport(started - 60_000);
    expect(summarise(testTask('MISS'))?.[0]?.report).toBeUndefined();
  });

  test('leaves out what a package has no script for', () => {
    expect(summarise({ ...testTask('MISS'), command: '<NONEXISTENT>' })).toEqual([]);
  });

  test('tells a task that was never reached', () => {
    expect(summarise({ ...testTask('MISS'), execution: null })?.[0]?.ran).toBe(false);
  });
});
