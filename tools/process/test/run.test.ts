import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { mustRun, run } from '../index.mjs';

const here = fileURLToPath(new URL('..', import.meta.url));
/** Says something, and keeps the pipes open in a process of its own. */
const stays = ['sh', '-c', 'echo said; sleep 300; echo late'];

// Side by side, because each waits for its time to be over.
test.concurrent('a command that takes too long is ended with all that it started, and what it said is kept', async ({
  expect,
}) => {
  expect(await run(stays, { cwd: here, timeout: 5000 })).toEqual({ exitCode: 1, output: 'said' });
});

test.concurrent('a command that takes too long is not waited for, even where what it started has left its group', async ({
  expect,
}) => {
  const escapes = `const { pid } = require('node:child_process').spawn('sleep', ['300'], { detached: true, stdio: 'inherit' });
    console.log(pid); setInterval(() => {}, 1e6);`;
  const { exitCode, output } = await run([process.execPath, '-e', escapes], { cwd: here, timeout: 5000 });
  // Never 0, which is the group of this test.
  expect(output).toMatch(/^[1-9]\d*$/);
  process.kill(Number(output));
  expect(exitCode).toBe(1);
});

test.each(['SIGTERM', 'SIGKILL'] as const)(
  'a command does not outlive us, nor does what it started: %s',
  async (signal) => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const grandchild = `node -e "require('node:net').connect(${port}, '127.0.0.1')"; echo late`;
    const program = `import { run } from './index.mjs'; await run(['sh', '-c', ${JSON.stringify(grandchild)}], { cwd: '.' });`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', program], { cwd: here });
    const [socket] = await once(server, 'connection');
    const gone = once(socket.on('error', () => {}).resume(), 'close');
    child.kill(signal);
    await gone;
    server.close();
  },
);

test('a command that does not exist fails and is named', async () => {
  await expect(mustRun(['./no-such-command'], { cwd: here })).rejects.toThrow('no-such-command ENOENT');
});

test('a command that has to succeed, and does not, is named with what it said', async () => {
  await expect(mustRun(['sh', '-c', 'echo why >&2; exit 3'], { cwd: here })).rejects.toThrow(
    'sh -c echo why >&2; exit 3 failed with exit code 3:\nwhy',
  );
});
