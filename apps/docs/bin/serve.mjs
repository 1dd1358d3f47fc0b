// Serves the built site on this machine: `node bin/serve.mjs [--port 4030] [--mock http://127.0.0.1:4010]`, where --mock
// is the address that the try-it panels call. BASE_PATH as it was at build time.
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createDocsServer } from '../src/server/server.mjs';

const { values } = parseArgs({ options: { port: { type: 'string', default: '4030' }, mock: { type: 'string' } } });
const root = fileURLToPath(new URL('../dist', import.meta.url));

const server = createDocsServer(root, { base: process.env.BASE_PATH, mock: values.mock });
server.on('error', (error) => {
  console.error(`The docs server cannot start: ${error.message}`);
  process.exit(1);
});
server.listen(Number(values.port), '127.0.0.1', () => {
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  console.log(`docs listening on http://127.0.0.1:${port}`);
});
