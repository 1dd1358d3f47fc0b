import { createServer } from '@stoplight/prism-http-server';
import { forwardToNamedUpstream } from './forward.ts';
import { type PrismOperations, silentLogger } from './operations.ts';
import type { PrismServer } from './server.ts';
import { settings } from './settings.ts';

/** Never called: every request names its own upstream. */
const NO_UPSTREAM = new URL('http://127.0.0.1:9');

/**
 * Starts Prism as a validating proxy on a free port of 127.0.0.1. It passes everything on, right or wrong, and lists
 * what is wrong with request and response in the header `sl-violations`.
 */
export async function startProxy(operations: PrismOperations): Promise<PrismServer> {
  const server = createServer(operations, {
    cors: false,
    components: { logger: silentLogger, forward: forwardToNamedUpstream() },
    config: { ...settings, isProxy: true, upstream: NO_UPSTREAM },
  });
  return { url: await server.listen(0, '127.0.0.1'), close: () => server.close() };
}
