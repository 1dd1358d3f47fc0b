import { spawn } from 'node:child_process';

/** How a command ended. */
export interface Outcome {
  /** The exit code; 1 when a signal or the time limit ended it. */
  readonly exitCode: number;
  /** What it printed on both streams, in order of arrival. */
  readonly output: string;
}

/** Where and how to run a command. */
export interface RunOptions {
  readonly cwd: string;
  readonly env?: NodeJS.ProcessEnv;
  /** ms until it is ended. Default: 180,000. */
  readonly timeout?: number;
}

/** Runs a command to its end and keeps what it prints. */
export function run([command = '', ...args]: readonly string[], options: RunOptions): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const { cwd, env = process.env, timeout = 180_000 } = options;
    const child = spawn(command, args, { cwd, env, timeout, stdio: ['ignore', 'pipe', 'pipe'] });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk) => chunks.push(chunk));
    child.stderr.on('data', (chunk) => chunks.push(chunk));
    child.once('error', reject);
    child.once('close', (code) => resolve({ exitCode: code ?? 1, output: Buffer.concat(chunks).toString() }));
  });
}

/**
 * Runs a command that has to succeed, and gives what it printed.
 *
 * @throws Error with the command and its output when it does not succeed.
 */
export async function mustRun(commandLine: readonly string[], options: RunOptions): Promise<string> {
  const { exitCode, output } = await run(commandLine, options);
  if (exitCode !== 0) throw new Error(`${commandLine.join(' ')} ended with ${exitCode}:\n${output.trim()}`);
  return output;
}
