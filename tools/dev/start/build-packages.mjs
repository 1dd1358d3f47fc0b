// `node build-packages.mjs <package> …`: generates, then builds, these packages and all that they are built on.
// Two runs, because generated code is committed, and so no build waits for it.
import { run } from '../workspace/run.mjs';

const filters = process.argv.slice(2).map((name) => `--filter=${name}...`);
const options = { cwd: process.cwd(), env: process.env };

for (const task of ['generate', 'build']) {
  const exitCode = await run(['turbo', 'run', task, ...filters], options);
  if (exitCode !== 0) process.exit(exitCode);
}
