/**
 * What a runtime's `fetch` sends again by itself when a connection ends without a response. Measured, and counted on
 * the server, by `runtimes/resends.mjs`.
 */
export type Resends = 'nothing' | 'text' | 'anything';

interface Globals {
  Deno?: unknown;
  process?: { versions?: Record<string, string | undefined> };
  navigator?: { userAgent?: string };
}

/** What the runtime sends again; one that is not known may do what browsers do. */
export function resendsOf(globals: object = globalThis): Resends {
  const { Deno, process, navigator } = globals as Globals;
  if (Deno !== undefined) return 'text';
  // Bun and workers with Node's API give a version of Node; Electron does too, and may send through Chromium.
  const { node, electron } = process?.versions ?? {};
  if (node && !electron) return 'nothing';
  return navigator?.userAgent === 'Cloudflare-Workers' ? 'nothing' : 'anything';
}

/**
 * The body of a request that must not be sent twice, in a form that the runtime does not keep to send it again. A stream
 * would do as well, but has no length, and Node 24.14 answers a 401 to one with an error.
 */
export const sentOnce = (text: string, resends: Resends): string | Blob =>
  resends === 'nothing' ? text : new Blob([text]);
