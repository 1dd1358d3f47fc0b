import { once } from 'node:events';
import { keep } from '../../process/index.mjs';
import { root } from '../workspace/root.mjs';
import { freePort } from './free-port.mjs';
import { waitUntilAnswers } from './wait-until-answers.mjs';

/** @import { Service } from './dev-services.mjs' */
/** @import { KeptProcess } from '../../process/types.d.mts' */
/** @typedef {Service & { port: number, url: string, process: KeptProcess }} Running */

/** How long a service may take until it answers, in ms. */
const patience = 30_000;

/**
 * Runs services until the signal, or until one of them ends by itself; then none of them is left.
 *
 * @param {Service[]} services
 * @param {object} options
 * @param {AbortSignal} options.signal
 * @param {(text: string) => void} options.print
 * @param {number} options.spareAbove where to look for a port instead of a taken one
 * @param {number} [options.timeout] how long a service may take until it answers, in ms
 * @param {(addresses: Record<string, string>) => Promise<string>} options.welcome what to say once all of them respond
 * @returns {Promise<number>} the exit code: 0 when we were asked to stop
 */
export async function runServices(services, { signal, print, spareAbove, welcome, timeout = patience }) {
  /** @type {Running[]} */
  const running = [];
  const over = new AbortController();
  let welcomed = false;
  const printLine = (/** @type {string} */ line) => welcomed && print(line);
  try {
    for (const service of services) running.push(await launch(service, running, { print, printLine, spareAbove }));
    const deaths = running.map(death);
    const answered = allAnswer(running, { timeout, signal: AbortSignal.any([signal, over.signal]) });
    await Promise.race([...deaths, answered]);
    print(await Promise.race([...deaths, welcome(addressesOf(running))]));
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
  if (port !== service.port) print(`Port ${service.port} is in use. The ${service.name} gets ${port}.`);
  const process = keep(service.command(port, addressesOf(running)), {
    cwd: root,
    env: globalThis.process.env,
    onLine: (line) => printLine(`${service.name} | ${line}`),
  });
  return { ...service, port, url: `http://127.0.0.1:${port}`, process };
}

/** @param {Running[]} running */
const addressesOf = (running) => Object.fromEntries(running.map(({ name, url }) => [name, url]));

/**
 * A service is not started again: a mock would come back without its state, and nobody would know.
 *
 * @param {Running} service
 * @returns {Promise<never>}
 */
async function death(service) {
  const exitCode = await service.process.exited;
  throw new Error(withLastLines(`The ${service.name} stopped unexpectedly with exit code ${exitCode}.`, service));
}

/**
 * @param {Running[]} running
 * @param {{ timeout: number, signal: AbortSignal }} options
 */
async function allAnswer(running, { timeout, signal }) {
  await Promise.all(
    running.map(async (service) => {
      if (await waitUntilAnswers(service.url, { timeout, signal })) return;
      signal.throwIfAborted();
      const problem = `The ${service.name} did not answer at ${service.url} within ${timeout / 1000} s.`;
      throw new Error(withLastLines(problem, service));
    }),
  );
}

/**
 * @param {string} problem
 * @param {Running} service
 */
function withLastLines(problem, { process }) {
  const lines = process.tail() || '(nothing)';
  return `${problem} Everything else is stopped too. Its last lines:\n\n${lines}`;
}

/** @param {AbortSignal} signal */
async function stopped(signal) {
  if (!signal.aborted) await once(signal, 'abort');
}
