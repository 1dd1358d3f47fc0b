// Writes dist/openapi-3.0.json: the bundle for tools that read OpenAPI 3.0 alone.
import { readFile, writeFile } from 'node:fs/promises';
import { toOpenApi30 } from './generate/openapi30.mjs';

const read = new URL('../dist/openapi.json', import.meta.url);
const document = toOpenApi30(JSON.parse(await readFile(read, 'utf8')));
await writeFile(new URL('../dist/openapi-3.0.json', import.meta.url), `${JSON.stringify(document, null, 2)}\n`);
