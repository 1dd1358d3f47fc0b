import { describe, expect, test } from 'vitest';
import { runQuietly } from '../../start/run-quietly.mjs';

/** Runs a program, and gives what came of it. */
async function quietly(program: string, signal = new AbortController().signal) {
  const printed: string[] = [];
  const print = (text: string) => printed.push(text);
  const done = await runQuietly([process.execPath, '-e', program], { cwd: '.', env: process.env, signal, print });
  return { done, printed: printed.join('\n') };
}

describe('runQuietly', () => {
  test('says nothing about a command that succeeds', async () => {
    expect(await quietly('console.log("building")')).toEqual({ done: true, printed: '' });
  });

  test('shows all the output of a command that fails', async () => {
    const { done, printed } = await quietly('for (let i = 1; i <= 500; i++) console.log(i); process.exitCode = 1');
    expect(done).toBe(false);
    expect(printed.split('\n').slice(0, 500)).toEqual(Array.from({ length: 500 }, (_, i) => String(i + 1)));
    expect(printed).toContain('The command failed');
  });

  test('ends the command without a word when it is told to', async () => {
    const controller = new AbortController();
    const ended = quietly('setInterval(() => {}, 1e6)', controller.signal);
    controller.abort();
    expect(await ended).toEqual({ done: false, printed: '' });
  });

  test('does not start the command when it was told to end before', async () => {
    expect(await quietly('process.exit(1)', AbortSignal.abort())).toEqual({ done: false, printed: '' });
  });
});
