import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What `npm test` says at its end: the tests that failed, each with the first line of why, the other checks that failed,
 * and how many tests passed. A count beside a check that did not run would read as success, so then there is none.
 *
 * @param {string} root
 * @param {string} summaries the folder with the summary that turbo wrote of this run
 * @returns {{ lines: string[], exitCode: number }}
 */
export function verdict(root, summaries) {
  const tasks = tasksIn(summaries).map((task) => ({ ...task, report: reportOf(root, task) }));
  if (tasks.length === 0) return { lines: ['The checks did not start. The reason is above.'], exitCode: 1 };
  const failedTests = tasks.flatMap(({ taskId, report }) =>
    (report?.testResults ?? []).flatMap(({ assertionResults }) =>
      assertionResults.filter(hasFailed).map((test) => `${taskId}: ${test.fullName}: ${firstLine(test)}`),
    ),
  );
  const broken = tasks.filter(isBroken).map(({ taskId, execution }) => `${taskId}${execution ? '' : ' did not run'}`);
  const failed = [...broken, ...failedTests].map((line) => `  ${line}`);
  const heading = failed.length === 0 ? [] : ['These checks failed. The reasons are above:', ...failed];
  return {
    lines: [...heading, ...(broken.length === 0 ? [counts(tasks)] : [])],
    exitCode: failed.length === 0 ? 0 : 1,
  };
}

/**
 * @typedef {{ fullName: string, status: string, failureMessages?: string[] }} Test
 * @typedef {{ status: string, assertionResults: Test[] }} TestFile
 * @typedef {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number,
 *   testResults: TestFile[] }} Report
 * @typedef {{ taskId: string, task: string, directory: string, command: string, execution?: { exitCode: number } }} Task
 */

/**
 * @param {string} summaries
 * @returns {Task[]}
 */
function tasksIn(summaries) {
  try {
    const [file = ''] = readdirSync(summaries);
    const { tasks } = JSON.parse(readFileSync(join(summaries, file), 'utf8'));
    return tasks.filter((/** @type {Task} */ { command }) => command !== '<NONEXISTENT>');
  } catch {
    return [];
  }
}

/**
 * @param {string} root
 * @param {Task} task
 * @returns {Report | undefined}
 */
function reportOf(root, { task, directory }) {
  try {
    return task === 'test' && JSON.parse(readFileSync(join(root, directory, 'test-results/vitest.json'), 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * Whether a task failed other than by tests that are named.
 *
 * @param {Task & { report: Report | undefined }} task
 */
function isBroken({ task, execution, report }) {
  if (execution === undefined || execution === null) return true;
  if (task !== 'test') return execution.exitCode !== 0;
  if (!report) return true;
  const unnamed = report.testResults.some((file) => hasFailed(file) && !file.assertionResults.some(hasFailed));
  return unnamed || (execution.exitCode !== 0 && report.numFailedTests === 0);
}

/** @param {{ status: string }} result */
function hasFailed({ status }) {
  return status === 'failed';
}

/** @param {Test} test */
function firstLine({ failureMessages: [message = ''] = [] }) {
  return message.split('\n', 1)[0];
}

/** @param {{ report: Report | undefined }[]} tasks */
function counts(tasks) {
  let [passed, failed, skipped] = [0, 0, 0];
  for (const { report } of tasks) {
    passed += report?.numPassedTests ?? 0;
    failed += report?.numFailedTests ?? 0;
    skipped += (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0);
  }
  return `tests: ${passed} passed, ${failed} failed${skipped === 0 ? '' : `, ${skipped} skipped`}`;
}
