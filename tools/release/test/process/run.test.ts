import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { mustRun, run } from '../../src/process/run.ts';
import { terminated } from '../support/terminated.ts';

const here = fileURLToPath(new URL('../..', import.meta.url));
/** Says something, and keeps the pipes open in a process of its own. */
const stays = ['sh', '-c', 'echo said; sleep 300; echo late'];

test('a command that takes too long is ended with all that it started, and what it said is kept', async () => {
  expect(await run(stays, { cwd: here, timeout: 200 })).toEqual({ exitCode: 1, output: 'said\n' });
});

test('a command that takes too long is not waited for, even where what it started has left its group', async () => {
  const escapes = `const { pid } = require('node:child_process').spawn('sleep', ['300'], { detached: true, stdio: 'inherit' });
    console.log(pid); setInterval(() => {}, 1e6);`;
  const { exitCode, output } = await run([process.execPath, '-e', escapes], { cwd: here, timeout: 2000 });
  process.kill(Number(output));
  expect(exitCode).toBe(1);
});

test('a command does not outlive us, nor does what it started, when a signal ends us', async () => {
  const signal = await terminated((port) => {
    const grandchild = `node -e "require('node:net').connect(${port}, '127.0.0.1')"; echo late`;
    return `import { run } from './dist/process/run.js';
      console.log('started');
      await run(['sh', '-c', ${JSON.stringify(grandchild)}], { cwd: '.' });`;
  });
  expect(signal).toBe('SIGTERM');
});

test('a command that does not exist is told', async () => {
  await expect(run(['./no-such-command'], { cwd: here })).rejects.toThrow('no-such-command');
});

test('a command that has to succeed, and does not, is told with what it said', async () => {
  await expect(mustRun(['sh', '-c', 'echo why >&2; exit 3'], { cwd: here })).rejects.toThrow(
    'sh -c echo why >&2; exit 3 ended with 3:\nwhy',
  );
});
