/** @import { Report, Task } from './read-run.mjs' */

/**
 * What `npm test` says at its end. The counts are given only when every check ran to its end: a number of passed
 * tests beside a check that never ran would read as success.
 *
 * @param {Task[] | undefined} tasks
 * @param {number} turboExitCode
 * @returns {{ lines: string[], exitCode: number }}
 */
export function verdict(tasks, turboExitCode) {
  if (tasks === undefined) return failure(['The checks did not start; the reason stands above.']);
  const problems = tasks.flatMap(problemsOf);
  if (problems.length > 0) {
    const failed = [...problems, ...tasks.flatMap(failingTestsOf)];
    return failure(['These checks failed; the reasons stand above:', ...failed.map(indent)]);
  }

  const total = sum(tasks.flatMap((task) => task.report ?? []));
  if (total.passed + total.failed === 0) return failure(['No test ran.']);
  if (turboExitCode !== 0 && total.failed === 0) return failure([`turbo ended with exit code ${turboExitCode}.`]);
  if (total.failed === 0) return { lines: [closingLine(total)], exitCode: 0 };
  const failing = ['These tests failed; more stands above:', ...tasks.flatMap(failingTestsOf).map(indent), ''];
  return failure([...failing, closingLine(total)]);
}

/** @param {string} line */
function indent(line) {
  return `  ${line}`;
}

/** @param {string[]} lines */
function failure(lines) {
  return { lines, exitCode: 1 };
}

/**
 * @param {Task} task
 * @returns {string[]}
 */
function problemsOf(task) {
  if (!task.ran) return [`${task.id} did not run, because a check that it needs failed`];
  if (!task.isTest) return task.exitCode === 0 ? [] : [task.id];
  return problemsOfTest(task);
}

/**
 * Failing tests are counted, not listed here; a test run that broke is a problem, because its counts mean nothing.
 *
 * @param {Task} task
 * @returns {string[]}
 */
function problemsOfTest({ id, exitCode, report }) {
  if (report === undefined) return [`${id} left no test report`];
  const broken = report.files.filter((file) => file.failed && file.failedTests.length === 0);
  if (broken.length > 0) return broken.map(({ file }) => `${id} could not run ${file}`);
  if (exitCode !== 0 && report.failed === 0) return [`${id} failed, although none of its tests did`];
  return [];
}

/**
 * Which tests, and the first line of why: the end of a long log is what people see.
 *
 * @param {Task} task
 * @returns {string[]}
 */
function failingTestsOf({ id, report }) {
  const failed = report?.files.flatMap((file) => file.failedTests) ?? [];
  return failed.map(({ name, reason }) => `${id}: ${name}: ${reason}`);
}

/** @param {Report[]} reports */
function sum(reports) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const report of reports) {
    total.passed += report.passed;
    total.failed += report.failed;
    total.skipped += report.skipped;
  }
  return total;
}

/** @param {{ passed: number, failed: number, skipped: number }} total */
function closingLine({ passed, failed, skipped }) {
  const counts = `tests: ${passed} passed, ${failed} failed`;
  return skipped === 0 ? counts : `${counts}, ${skipped} skipped`;
}
