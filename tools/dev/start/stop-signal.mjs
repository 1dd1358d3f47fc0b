import { watchParent } from '../../process/index.mjs';

/**
 * Aborts when we are to stop: Ctrl-C, a signal to our process id, nobody left to read what we print, or the end of
 * whoever started us. Asking again changes nothing: a package manager passes on the Ctrl-C that we have already got.
 *
 * @returns {AbortSignal}
 */
export function stopSignal() {
  const controller = new AbortController();
  const stop = () => controller.abort();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, stop);
  for (const stream of [process.stdout, process.stderr]) stream.on('error', stop);
  watchParent(stop);
  return controller.signal;
}
