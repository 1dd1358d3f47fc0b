import { createServer } from 'node:net';

/**
 * The port that a service gets: its own, or the next free one above the range that all services share.
 *
 * @param {number} preferred
 * @param {{ above: number, not: number[] }} otherwise `not`: ports already given to another service
 * @returns {Promise<number>}
 */
export async function freePort(preferred, { above, not }) {
  if (!not.includes(preferred) && (await isFree(preferred))) return preferred;
  for (let port = above + 1; port <= 65_535; port += 1) {
    if (!not.includes(port) && (await isFree(port))) return port;
  }
  throw new Error(`No port is free between ${above + 1} and 65535.`);
}

/**
 * @param {number} port
 * @returns {Promise<boolean>}
 */
function isFree(port) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}
