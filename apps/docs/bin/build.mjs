// Builds the site: `node bin/build.mjs [--out <folder of this package>]`. Through Astro's own function and not its
// command, which would report its use.
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'astro';
import { copyPackagePages } from './package-pages.mjs';

const { values } = parseArgs({ options: { out: { type: 'string' } } });
// A build elsewhere keeps its own cache: what is rendered depends on the path that the site lies under.
const elsewhere = values.out && { outDir: resolve(values.out, 'site'), cacheDir: resolve(values.out, 'cache') };

copyPackagePages();
await build({ root: fileURLToPath(new URL('..', import.meta.url)), ...elsewhere });
