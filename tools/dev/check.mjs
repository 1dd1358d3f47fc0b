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
// A broken check stops what needs it and nothing else; two cores are enough for two tasks.
const how = ['--continue=dependencies-successful', '--concurrency=100%', '--output-logs=new-only', '--summarize'];
const summaries = join(root, '.turbo', 'runs');

rmSync(summaries, { recursive: true, force: true });
const { commandLine, options } = workspaceCommand(['exec', 'turbo', 'run', ...checks, ...how], process.env);
const turboExitCode = await run(commandLine, options);

const { lines, exitCode } = verdict(root, summaries);
console.log(`\n${lines.join('\n')}`);
process.exitCode = exitCode || turboExitCode;
