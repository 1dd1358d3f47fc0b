import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';

const patience = 300_000;

/** Starts a process that is stopped by its own id, at the latest when its time is over, in milliseconds. */
export function startProcess(command, args, options = {}, time = patience) {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
  const timer = setTimeout(() => child.kill('SIGKILL'), time);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      output += chunk;
    });
  }
  const ended = new Promise((resolve) => {
    child.once('close', resolve);
    child.once('error', resolve);
  }).then(() => {
    clearTimeout(timer);
    return output;
  });
  return { child, ended, stop: () => child.kill('SIGKILL') };
}

/** A port that is free now, for a program that cannot pick one. */
export async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

/** Asks until something listens. */
export async function untilAnswers(ask) {
  const end = Date.now() + patience;
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
