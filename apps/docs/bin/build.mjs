// Builds the site into dist/. Through Astro's own function and not its command, which would report its use.
import { fileURLToPath } from 'node:url';
import { build } from 'astro';

await build({ root: fileURLToPath(new URL('..', import.meta.url)) });
