import { rmSync } from 'node:fs';
import { keep } from '@b2-partner/process';

/** What PostgreSQL and Redis print when they can be used. */
const readyText = 'ready to accept connections';

/**
 * Starts a server that has a folder of its own. It can be ended at once, as a crash would, and started again.
 *
 * @param {string} folder
 * @param {readonly string[]} commandLine
 * @param {{ env: NodeJS.ProcessEnv; grace?: number; crash?: () => Promise<unknown> }} options `crash` ends it from outside;
 *   without it, it is killed after `grace`
 * @returns {Promise<import('./types.d.mts').Server>}
 */
export async function startServer(folder, commandLine, { crash, ...options }) {
  const launch = async () => {
    let give = () => {};
    /** @type {Promise<void>} */
    const came = new Promise((resolve) => {
      give = resolve;
    });
    const onLine = (/** @type {string} */ line) => void (line.includes(readyText) && give());
    const launched = keep(commandLine, { cwd: folder, ...options, onLine });
    await ready(launched, came);
    return launched;
  };
  let server = await launch();
  const stop = async () => {
    await (crash ?? server.stop)();
    await server.exited;
  };
  const start = async () => {
    server = await launch();
  };
  return {
    stop,
    start,
    restart: () => stop().then(start),
    async close() {
      // At once, where there is a way: a server that is asked waits for its clients, and what a killed one leaves behind
      // goes on writing.
      await crash?.();
      await server.stop();
      rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
    },
  };
}

/**
 * Resolves when the line came; rejects with what the process said when it ended before.
 *
 * @param {import('@b2-partner/process').KeptProcess} server
 * @param {Promise<void>} came
 */
async function ready(server, came) {
  const ended = server.exited.then((code) => {
    throw new Error(`The server ended with ${code}:\n${server.tail()}`);
  });
  // It is expected to end later.
  ended.catch(() => {});
  await Promise.race([came, ended]);
}
