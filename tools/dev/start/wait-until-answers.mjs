import { get } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Waits until a server gives an answer, whichever.
 *
 * @param {string} url
 * @param {{ timeout: number, signal: AbortSignal }} options `timeout` in ms
 */
export async function waitUntilAnswers(url, { timeout, signal }) {
  const deadline = AbortSignal.any([signal, AbortSignal.timeout(timeout)]);
  while (!(await answers(url, deadline))) {
    signal.throwIfAborted();
    if (deadline.aborted) throw new Error(`no answer from ${url} within ${timeout / 1000} s`);
    await sleep(50);
  }
}

/**
 * @param {string} url
 * @param {AbortSignal} signal
 * @returns {Promise<boolean>}
 */
function answers(url, signal) {
  return new Promise((resolve) => {
    const request = get(url, { signal, agent: false }, (response) => {
      response.resume();
      resolve(true);
    });
    request.once('error', () => resolve(false));
  });
}
