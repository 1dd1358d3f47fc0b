import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { onTestFinished, vi } from 'vitest';
import { isAlive } from '../../../process/index.mjs';
import { freePort } from '../../start/free-port.mjs';

const starterFile = fileURLToPath(new URL('fixtures/starter.mjs', import.meta.url));

/** Ports that a test of this file has. */
const given: number[] = [];

/**
 * A free port that no test of this file has, below those that the system gives to outgoing connections, so that it stays
 * free; test files that run side by side have a range each.
 */
export async function somePort(): Promise<number> {
  const range = Number(process.env.VITEST_POOL_ID) % 4;
  const start = 10_000 + 5_000 * range + Math.floor(Math.random() * 5_000);
  const port = await freePort(start, { above: start, not: given });
  given.push(port);
  return port;
}

/** Takes a port of the loopback interface until the test is over. */
export async function occupy(port: number) {
  const server = createServer().listen(port, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  return server;
}

/** Waits until a port is free: a process that is killed can be gone a moment before its sockets are. */
export function freed(port: number) {
  return vi.waitFor(() => occupy(port), { timeout: 60_000, interval: 20 });
}

export const starterCommand = (spareAbove: number, ...services: string[]) => [
  starterFile,
  String(spareAbove),
  ...services,
];

/** A process of the test with all that it has printed; ended when the test is over. */
export function watched(child: ChildProcess) {
  onTestFinished(() => void child.kill('SIGKILL'));
  return observed(child);
}

/** A process with all that it has printed; whoever starts it ends it. */
export function observed(child: ChildProcess) {
  let output = '';
  child.stdout?.on('data', (chunk) => {
    output += chunk;
  });
  child.stderr?.on('data', (chunk) => {
    output += chunk;
  });
  const exited = once(child, 'close') as Promise<[code: number | null, signal: string | null]>;
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
  return { ...starter, ...(await welcomed(starter)) };
}

/** Waits for the welcome, and gives what it says. */
export async function welcomed({ says }: Pick<ReturnType<typeof watched>, 'says'>) {
  const [, pid, json] = await says(/^welcome (\d+) (.*)$/m);
  const addresses: Record<string, string> = JSON.parse(String(json));
  return { starterPid: Number(pid), addresses, pids: await pidsOf(addresses) };
}

/** The ids of the processes behind these addresses. */
export async function pidsOf(addresses: Record<string, string>): Promise<number[]> {
  const answers = await Promise.all(Object.values(addresses).map((url) => fetch(url)));
  return (await Promise.all(answers.map((answer) => answer.json() as Promise<number[]>))).flat();
}

/** Waits until none of these processes is left. */
export function gone(pids: number[]) {
  return eventually(() => pids.filter(isAlive).length === 0 || fail(`still alive: ${pids.filter(isAlive)}`));
}

function eventually<T>(look: () => T) {
  return vi.waitFor(look, { timeout: 60_000, interval: 20 });
}

function fail(message: string): never {
  throw new Error(message);
}
