// `npm test`: every check of the workspace, then one line that says how many tests passed.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { verdict } from './check/verdict.mjs';
import { root } from './workspace/root.mjs';
import { run } from './workspace/run.mjs';
import { workspaceCommand } from './workspace/workspace-command.mjs';

const checks = [
  'lint',
  'check:unused',
  'check:generated',
  'build',
  'typecheck',
  'test',
  'check:package',
  'check:release',
];
// A broken check stops what needs it and nothing else; two cores are enough for two tasks, three take longer.
const how = ['--continue=dependencies-successful', '--concurrency=100%', '--output-logs=new-only'];
const summaries = join(root, '.turbo', 'runs');

/** @param {string[]} args */
async function turbo(...args) {
  const { commandLine, options } = workspaceCommand(['exec', 'turbo', 'run', ...args, ...how], process.env);
  return run(commandLine, options);
}

rmSync(summaries, { recursive: true, force: true });
// Everything is built before anything is tested: what takes longest needs all of it, and would begin last. What breaks
// here breaks below again, where it is counted.
await turbo('build');
const turboExitCode = await turbo(...checks, '--summarize');

const { lines, exitCode } = verdict(root, summaries);
console.log(`\n${lines.join('\n')}`);
process.exitCode = exitCode || turboExitCode;
