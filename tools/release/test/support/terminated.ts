import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { root } from '../../src/workspace/root.ts';

/**
 * Terminates a program of this package, once it has printed something and what it started has connected to the port. Waits until both
 * have gone, and gives the signal that ended the program.
 */
export async function terminated(programWith: (port: number) => string): Promise<string | null> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const program = programWith((server.address() as AddressInfo).port);
  const cwd = join(root, 'tools/release');
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], { cwd });
  const [[socket]] = await Promise.all([once(server, 'connection'), once(child.stdout, 'data')]);
  const [gone, ended] = [once(socket, 'close'), once(child, 'close')];
  socket.on('error', () => {}).resume();
  child.kill('SIGTERM');
  const [, signal] = await ended;
  await gone;
  server.close();
  return signal;
}
