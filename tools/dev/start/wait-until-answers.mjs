import { get } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Waits until a server answers, with whatever status.
 *
 * @param {string} url
 * @param {{ timeout: number, signal: AbortSignal }} options `timeout` in ms
 * @returns {Promise<boolean>} whether it did in time
 */
export async function waitUntilAnswers(url, { timeout, signal }) {
  // Not `AbortSignal.timeout`: `any` holds it weakly, and a signal that is collected never fires.
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), timeout);
  const deadline = AbortSignal.any([signal, late.signal]);
  try {
    while (!(await answers(url, deadline))) {
      if (deadline.aborted) return false;
      await sleep(50);
    }
    return true;
  } finally {
    clearTimeout(timer);
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
