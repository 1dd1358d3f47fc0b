import { type ChildProcess, spawn } from 'node:child_process';

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

/** Runs a command to its end and keeps what it prints. What it has started ends with it, when it takes too long or we end. */
export function run([command = '', ...args]: readonly string[], options: RunOptions): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const { cwd, env = process.env, timeout = 180_000 } = options;
    // A group of its own, so that all of it can be ended; in ours, what the command started would stay.
    const child = spawn(command, args, { cwd, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    const letGo = endWithUs(child);
    const timer = setTimeout(() => {
      endGroup(child);
      // Whoever has left the group may hold the pipes open for as long as it likes.
      child.stdout.destroy();
      child.stderr.destroy();
    }, timeout);
    const settled = () => {
      clearTimeout(timer);
      letGo();
    };
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk) => chunks.push(chunk));
    child.stderr.on('data', (chunk) => chunks.push(chunk));
    child.once('error', (error) => {
      settled();
      reject(error);
    });
    child.once('close', (code) => {
      settled();
      resolve({ exitCode: code ?? 1, output: Buffer.concat(chunks).toString() });
    });
  });
}

/**
 * Ends the group that a child leads when a signal ends us, which no longer reaches that group by itself.
 *
 * @returns stops doing so
 */
export function endWithUs(child: ChildProcess): () => void {
  const onSignal = (signal: NodeJS.Signals) => {
    endGroup(child);
    process.kill(process.pid, signal);
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.once(signal, onSignal);
  return () => {
    for (const signal of signals) process.off(signal, onSignal);
  };
}

function endGroup({ pid: leader }: ChildProcess): void {
  if (leader === undefined) return;
  try {
    process.kill(-leader, 'SIGKILL');
  } catch {
    // It has just ended by itself.
  }
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
