import { once } from 'node:events';
import { root } from '../workspace/root.mjs';
import { freePort } from './free-port.mjs';
import { keep } from './kept-process.mjs';
import { waitUntilAnswers } from './wait-until-answers.mjs';

/** @import { Service } from './dev-services.mjs' */
/** @import { KeptProcess } from './kept-process.mjs' */
/** @typedef {Service & { port: number, url: string, process: KeptProcess }} Running */

const patience = 30_000;

/**
 * Runs services until the signal, or until one of them ends by itself; then none of them is left.
 *
 * @param {Service[]} services
 * @param {object} options
 * @param {AbortSignal} options.signal
 * @param {(text: string) => void} options.print
 * @param {number} options.spareAbove where to look for a port instead of a taken one
 * @param {(addresses: Record<string, string>) => Promise<string>} options.welcome what to say once all of them answer
 * @returns {Promise<number>} the exit code: 0 when we were asked to stop
 */
export async function runServices(services, { signal, print, spareAbove, welcome }) {
  /** @type {Running[]} */
  const running = [];
  const over = new AbortController();
  let welcomed = false;
  const printLine = (/** @type {string} */ line) => welcomed && print(line);
  try {
    for (const service of services) running.push(await launch(service, running, { print, printLine, spareAbove }));
    const deaths = running.map(death);
    await Promise.race([...deaths, allAnswer(running, AbortSignal.any([signal, over.signal]))]);
    print(await welcome(Object.fromEntries(running.map(({ name, url }) => [name, url]))));
    welcomed = true;
    await Promise.race([...deaths, stopped(signal)]);
    return 0;
  } catch (error) {
    if (signal.aborted) return 0;
    print(/** @type {Error} */ (error).message);
    return 1;
  } finally {
    over.abort();
    if (signal.aborted) print('Stopping …');
    await Promise.all(running.map((service) => service.process.stop()));
  }
}

/**
 * @param {Service} service
 * @param {Running[]} running
 * @param {{ print: (text: string) => void, printLine: (line: string) => void, spareAbove: number }} options
 * @returns {Promise<Running>}
 */
async function launch(service, running, { print, printLine, spareAbove }) {
  const port = await freePort(service.port, { above: spareAbove, not: running.map((other) => other.port) });
  if (port !== service.port) print(`Port ${service.port} is taken; the ${service.name} gets ${port}.`);
  const process = keep(service.command(port), {
    cwd: root,
    env: globalThis.process.env,
    onLine: (line) => printLine(`${service.name} | ${line}`),
  });
  return { ...service, port, url: `http://127.0.0.1:${port}`, process };
}

/**
 * @param {Running} service
 * @returns {Promise<never>}
 */
async function death({ name, process }) {
  const exitCode = await process.exited;
  throw new Error(`The ${name} ended by itself with exit code ${exitCode}. Its last output:\n${process.tail()}`);
}

/**
 * @param {Running[]} running
 * @param {AbortSignal} signal
 */
async function allAnswer(running, signal) {
  await Promise.all(running.map(({ url }) => waitUntilAnswers(url, { timeout: patience, signal })));
}

/** @param {AbortSignal} signal */
async function stopped(signal) {
  if (!signal.aborted) await once(signal, 'abort');
}
