import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import type { KeyInHand } from '../seal/sealedKey.ts';
import { canary, keyJson } from './keyLine.ts';
import { type Sink, SinkError } from './sink.ts';

/** Options of `commandSink`. */
export interface CommandSinkOptions {
  /** How long the program may take for one key, ms. Default: 60,000. */
  timeout?: number;
}

/**
 * Hands each key to a program, without a shell: one JSON object on stdin, exit code 0 says that it is stored. What the
 * program prints is thrown away, because it may hold the key. It is called again for a key whose end was not seen, and
 * checked with a key whose `applicationKeyId` begins with `canary-`.
 *
 * @example commandSink(['./store-key.sh', 'customers'])
 */
export function commandSink(command: readonly string[], { timeout = 60_000 }: CommandSinkOptions = {}): Sink {
  const [program, ...args] = command;
  if (!program) throw new SinkError('The command sink needs a program.');
  const put = async (key: KeyInHand) => {
    await run(program, args, keyJson(key), timeout);
    return { ref: `command:${program}#${key.applicationKeyId}` };
  };
  return {
    name: `command:${JSON.stringify(command)}`,
    async check() {
      await put(canary(randomUUID()));
    },
    put,
  };
}

function run(program: string, args: readonly string[], input: string, timeout: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['pipe', 'ignore', 'ignore'] });
    const fail = (what: string) =>
      reject(new SinkError(`${program} ${what}, so the key is not stored. Run it by hand to see why.`));
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      fail(`took longer than ${timeout} ms`);
    }, timeout);
    child.on('error', (error: NodeJS.ErrnoException) => {
      clearTimeout(timer);
      fail(`cannot be started (${error.code})`);
    });
    child.on('exit', (code, signal) => {
      clearTimeout(timer);
      if (code === 0) resolve();
      else fail(signal ? `was ended by ${signal}` : `exited with ${code}`);
    });
    // A program that does not read its input says so by its exit code.
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}
