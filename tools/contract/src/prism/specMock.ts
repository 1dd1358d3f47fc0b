import { createServer } from '@stoplight/prism-http-server';
import { type PrismOperations, silentLogger } from './operations.ts';
import type { PrismServer } from './server.ts';
import { settings } from './settings.ts';

/** Where to listen; port 0 picks a free one. */
export interface Address {
  readonly host: string;
  readonly port: number;
}

/** Starts Prism as a mock of the spec alone: the examples of the spec as responses, without any state. */
export async function startSpecMock(operations: PrismOperations, { host, port }: Address): Promise<PrismServer> {
  const server = createServer(operations, {
    cors: true,
    components: { logger: silentLogger },
    config: { ...settings, isProxy: false },
  });
  return { url: await server.listen(port, host), close: () => server.close() };
}
