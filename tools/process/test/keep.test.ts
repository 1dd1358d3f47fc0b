import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { isAlive, keep } from '../index.mjs';

const options = { cwd: process.cwd(), env: process.env };

/** Waits until a process is gone. */
const gone = (pid: number) => vi.waitFor(() => expect(isAlive(pid)).toBe(false), { timeout: 60_000, interval: 20 });

/** Starts a program that runs until it is stopped, and waits until it prints its process id. */
async function keepRunning(program: string, grace: number) {
  let resolve: (pid: number) => void = () => {};
  const printed = new Promise<number>((done) => {
    resolve = done;
  });
  const loop = `${program}; setInterval(() => {}, 1e6); console.log(process.pid)`;
  const kept = keep([process.execPath, '-e', loop], { ...options, grace, onLine: (line) => resolve(Number(line)) });
  return { ...kept, pid: await printed };
}

describe('keep', () => {
  test('gives the exit code and the last output of a command that ends by itself', async () => {
    const kept = keep([process.execPath, '-e', 'console.log("one"); console.error("two"); process.exit(3)'], options);
    expect(await kept.exited).toBe(3);
    expect(kept.tail().split('\n').sort()).toEqual(['one', 'two']);
  });

  test('remembers the last forty lines', async () => {
    const kept = keep([process.execPath, '-e', 'for (let i = 1; i <= 100; i++) console.log(i)'], options);
    await kept.exited;
    expect(kept.tail().split('\n')).toEqual(Array.from({ length: 40 }, (_, i) => String(i + 61)));
  });

  test('says which command is not there', async () => {
    const kept = keep(['no-such-command'], options);
    expect(await kept.exited).toBe(1);
    expect(kept.tail()).toContain('no-such-command');
  });

  test('kills a service that does not end within its grace', async () => {
    const kept = await keepRunning("process.on('SIGTERM', () => {})", 50);
    await kept.stop();
    await gone(kept.pid);
  });

  test('stopping twice, or after the end, is harmless', async () => {
    const kept = await keepRunning('', 3000);
    await Promise.all([kept.stop(), kept.stop()]);
    await kept.stop();
    await gone(kept.pid);
  });

  test('ends what a service leaves behind when it ends by itself', async () => {
    const orphan = 'setInterval(() => {}, 1e6)';
    const leave = `const c = require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(orphan)}], { stdio: 'ignore' }); console.log(c.pid); c.unref()`;
    const kept = keep([process.execPath, '-e', leave], options);
    expect(await kept.exited).toBe(0);
    await gone(Number(kept.tail()));
  });

  test('does not wait for what left the group and holds the output open', async () => {
    const daemon = 'setInterval(() => {}, 1e6)';
    const leave = `const c = require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(daemon)}], { stdio: 'inherit', detached: true }); console.log(c.pid); c.unref()`;
    const kept = keep([process.execPath, '-e', leave], options);
    onTestFinished(() => void process.kill(Number(kept.tail()), 'SIGKILL'));
    expect(await kept.exited).toBe(0);
  });
});
