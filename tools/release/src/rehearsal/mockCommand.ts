import { join } from 'node:path';
import { keep } from '@b2-partner/process';

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
  let found: (url: string) => void = () => {};
  const listening = new Promise<string>((resolve) => {
    found = resolve;
  });
  const mock = keep([join(folder, 'node_modules/.bin/b2-partner-mock'), '--port', '0'], {
    cwd: folder,
    env,
    onLine: (line) => {
      const [, url] = /listening on (\S+)/.exec(line) ?? [];
      if (url !== undefined) found(url);
    },
  });
  const url = await Promise.race([listening, mock.exited.then(() => undefined)]);
  if (url === undefined) throw new Error(`b2-partner-mock did not start: ${mock.tail()}`);
  return { url, stop: async () => void (await mock.stop()) };
}
