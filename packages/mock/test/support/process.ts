import { type ChildProcessByStdio, spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const command = fileURLToPath(new URL('../../bin/b2-partner-mock.js', import.meta.url));

type Child = ChildProcessByStdio<null, Readable, Readable>;

export interface Finished {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function launch(args: readonly string[], under: readonly string[] = []): { child: Child; finished: Promise<Finished> } {
  const [file, ...rest] = [...under, process.execPath, command, ...args] as [string, ...string[]];
  const child = spawn(file, rest, { stdio: ['ignore', 'pipe', 'pipe'] });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    stderr += text;
  });
  const finished = new Promise<Finished>((resolve) => {
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await finished;
  });
  return { child, finished };
}

/** Starts a program that leads a process group, so that nothing of it outlives the test. */
export function spawnGroup(file: string, args: readonly string[], env = process.env): Child {
  const child = spawn(file, args, { detached: true, env, stdio: ['ignore', 'pipe', 'pipe'] });
  onTestFinished(() => {
    try {
      process.kill(-(child.pid as number), 'SIGKILL');
    } catch {
      // All of it has ended.
    }
  });
  return child;
}

/** Runs the command until it ends by itself. */
export function runCommand(...args: string[]): Promise<Finished> {
  return launch(args).finished;
}

export interface RunningCommand {
  readonly url: string;
  readonly finished: Promise<Finished>;
  kill(signal: NodeJS.Signals): Promise<Finished>;
}

/** Starts the command on a free port and waits for its ready line. */
export function startCommand(...args: string[]): Promise<RunningCommand> {
  return startCommandUnder([], ...args);
}

/** The same, by another command that becomes it. */
export async function startCommandUnder(under: readonly string[], ...args: string[]): Promise<RunningCommand> {
  const { child, finished } = launch(['--port', '0', ...args], under);
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (text: string) => {
      const [, found] = /^b2-partner-mock listening on (\S+)$/m.exec(text) ?? [];
      if (found) resolve(found);
    });
    void finished.then(({ stderr }) => reject(new Error(`the command ended: ${stderr}`)));
  });
  return {
    url,
    finished,
    kill(signal) {
      child.kill(signal);
      return finished;
    },
  };
}
