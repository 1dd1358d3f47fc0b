import { parseArgs } from 'node:util';

// `pnpm mock:prism`: the spec as it stands, without state. The mock with state is b2-partner-mock.
const HOST = '127.0.0.1';
const PORT = '4011';

async function start(): Promise<void> {
  const { port } = parseArgs({ options: { port: { type: 'string', default: PORT } } }).values;
  if (!/^\d{1,5}$/.test(port)) throw new Error(`--port must be a number, not ${port}`);
  // Prism takes seconds to load: a wrong flag is told at once.
  const { loadOperations, startSpecMock } = await import('../prism/index.ts');
  const server = await startSpecMock(await loadOperations(), { host: HOST, port: Number(port) });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(0));
  console.log(`prism serves the spec on ${server.url}`);
}

start().catch((error: unknown) => {
  // Prism rejects with a text when it cannot listen.
  console.error(`mock:prism: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
});
