// `node tools/dev/pnpm.mjs <args>`: the workspace's pnpm, on a machine that has nothing but Node and npm.
import { run } from './workspace/run.mjs';
import { workspaceCommand } from './workspace/workspace-command.mjs';

const { commandLine, options } = workspaceCommand(process.argv.slice(2), process.env);
process.exitCode = await run(commandLine, options);
