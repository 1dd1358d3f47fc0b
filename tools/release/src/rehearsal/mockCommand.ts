import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { endWithUs } from '../process/run.ts';

/** A mock that runs as users run it. */
export interface RunningMock {
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * Starts the command that an installation in this folder has put into its `.bin`, on a free port. It ends with us.
 *
 * @throws Error with what it said, when it ends instead of listening.
 */
export async function startMockCommand(folder: string, env: NodeJS.ProcessEnv): Promise<RunningMock> {
  const command = join(folder, 'node_modules/.bin/b2-partner-mock');
  const child = spawn(command, ['--port', '0'], {
    cwd: folder,
    env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const letGo = endWithUs(child);
  const said: string[] = [];
  child.once('error', ({ message }) => said.push(message));
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve())).finally(letGo);
  const complaints = createInterface({ input: child.stderr }).on('line', (line) => said.push(line));
  const complained = once(complaints, 'close');
  for await (const line of createInterface({ input: child.stdout })) {
    said.push(line);
    const [, url] = /listening on (\S+)/.exec(line) ?? [];
    if (url === undefined) continue;
    child.stdout.resume();
    return {
      url,
      stop: () => {
        child.kill('SIGTERM');
        return ended;
      },
    };
  }
  // The two pipes end in any order: what stands in the other one is the reason.
  await complained;
  throw new Error(`b2-partner-mock did not start: ${said.join('\n')}`);
}
