import { loadOperations } from '../prism/operations.ts';
import { startSpecMock } from '../prism/specMock.ts';

// `pnpm mock:prism`: the spec as it stands, without state. The mock with state is b2-partner-mock.
const address = { host: '127.0.0.1', port: 4011 };

try {
  const server = await startSpecMock(await loadOperations(), address);
  console.log(`prism serves the spec on ${server.url}`);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(0));
} catch (error) {
  const reason = typeof error === 'string' ? error : (error as Error).message;
  console.error(`prism does not start on ${address.host}:${address.port}: ${reason}`);
  process.exitCode = 1;
}
