import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { onTestFinished, vi } from 'vitest';

const starterFile = fileURLToPath(new URL('fixtures/starter.mjs', import.meta.url));

/** A port that was free a moment ago. */
export async function somePort(): Promise<number> {
  const server = await occupy(0);
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}

/** Takes a port of the loopback interface until the test is over. */
export async function occupy(port: number) {
  const server = createServer().listen(port, '127.0.0.1');
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  return server;
}

export const starterCommand = (spareAbove: number, ...services: string[]) => [
  starterFile,
  String(spareAbove),
  ...services,
];

/** A process of the test with all that it has printed; ended when the test is over. */
export function watched(child: ChildProcess) {
  let output = '';
  child.stdout?.on('data', (chunk) => {
    output += chunk;
  });
  child.stderr?.on('data', (chunk) => {
    output += chunk;
  });
  const exited = once(child, 'exit') as Promise<[code: number | null, signal: string | null]>;
  onTestFinished(() => void child.kill('SIGKILL'));
  return {
    child,
    exited,
    output: () => output,
    /** Waits until the output matches, and gives the match. */
    says: (pattern: RegExp) => eventually(() => pattern.exec(output) ?? fail(`no ${pattern} in:\n${output}`)),
  };
}

/** Starts services as `npm start` does, and waits for the welcome. */
export async function startServices(spareAbove: number, ...services: string[]) {
  const starter = watched(spawn(process.execPath, starterCommand(spareAbove, ...services)));
  const [, addresses] = await starter.says(/^welcome \d+ (.*)$/m);
  return { ...starter, addresses: JSON.parse(String(addresses)) as Record<string, string> };
}

/** The ids of the processes that services and their children said they are. */
export function pidsIn(output: string): number[] {
  return [...output.matchAll(/(?:pid|child) (\d+)/g)].map(([, pid]) => Number(pid));
}

export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0) && !isZombie(pid);
  } catch {
    return false;
  }
}

/** Dead, but not yet noticed by its parent; with an idle init that can take a second. */
function isZombie(pid: number): boolean {
  const stat = `/proc/${pid}/stat`;
  return existsSync(stat) && readFileSync(stat, 'utf8').includes(') Z ');
}

/** Waits until none of these processes is left. */
export function gone(pids: number[]) {
  return eventually(() => pids.filter(isAlive).length === 0 || fail(`still alive: ${pids.filter(isAlive)}`));
}

function eventually<T>(look: () => T) {
  return vi.waitFor(look, { timeout: 15_000, interval: 20 });
}

function fail(message: string): never {
  throw new Error(message);
}
