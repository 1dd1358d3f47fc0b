import { run } from './run.ts';
import { processTerminal } from './terminal/terminal.ts';

/** The command, as the process that it is. */
export async function main(): Promise<void> {
  const code = await run(process.argv.slice(2), processTerminal());
  process.exitCode = code;
}
