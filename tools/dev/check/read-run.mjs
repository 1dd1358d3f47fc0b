import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @typedef {{ file: string, failed: boolean, failedTests: FailedTest[] }} TestFile
 * @typedef {{ name: string, reason: string }} FailedTest `reason`: the first line of what it failed with
 * @typedef {{ passed: number, failed: number, skipped: number, files: TestFile[] }} Report what vitest counted
 * @typedef {{ id: string, ran: boolean, exitCode: number | undefined, isTest: boolean, report: Report | undefined }} Task
 */

/**
 * What turbo did in its last run, task by task, with the test report of each `test` task, cached ones included.
 * Undefined when turbo did not get as far as running tasks.
 *
 * @param {string} root
 * @param {string} summaries the folder that holds the summary of that one run
 * @returns {Task[] | undefined}
 */
export function readRun(root, summaries) {
  const file = listFiles(summaries)[0];
  if (file === undefined) return undefined;
  const summary = JSON.parse(readFileSync(join(summaries, file), 'utf8'));
  return summary.tasks.filter(hasCommand).map((/** @type {any} */ task) => toTask(root, task));
}

/** @param {string} folder */
function listFiles(folder) {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** @param {{ command: string }} task */
function hasCommand(task) {
  return task.command !== '<NONEXISTENT>';
}

/**
 * @param {string} root
 * @param {any} task
 * @returns {Task}
 */
function toTask(root, task) {
  const isTest = task.task === 'test';
  // A report older than the run that should have written it belongs to an earlier run.
  const notBefore = task.cache.status === 'MISS' ? (task.execution?.startTime ?? Number.POSITIVE_INFINITY) : 0;
  return {
    id: task.taskId,
    ran: task.execution != null,
    exitCode: task.execution?.exitCode,
    isTest,
    report: isTest ? readReport(join(root, task.directory, 'test-results', 'vitest.json'), notBefore) : undefined,
  };
}

/**
 * @param {string} file
 * @param {number} notBefore ms since the epoch
 * @returns {Report | undefined}
 */
function readReport(file, notBefore) {
  try {
    if (statSync(file).mtimeMs < notBefore) return undefined;
    return toReport(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}

/**
 * @param {any} json
 * @returns {Report}
 */
function toReport(json) {
  return {
    passed: json.numPassedTests,
    failed: json.numFailedTests,
    skipped: json.numPendingTests + json.numTodoTests,
    files: json.testResults.map((/** @type {any} */ result) => ({
      file: result.name,
      failed: result.status === 'failed',
      failedTests: result.assertionResults.filter(hasFailed).map(toFailedTest),
    })),
  };
}

/** @param {{ status: string }} test */
function hasFailed({ status }) {
  return status === 'failed';
}

/**
 * @param {{ fullName: string, failureMessages?: string[] }} test
 * @returns {FailedTest}
 */
function toFailedTest({ fullName, failureMessages = [] }) {
  const [reason = ''] = (failureMessages[0] ?? '').split('\n', 1);
  return { name: fullName, reason };
}
