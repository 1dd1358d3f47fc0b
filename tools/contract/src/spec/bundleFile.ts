import { createRequire } from 'node:module';

/** Where the bundled spec lies, as JSON. */
export const bundleFile = createRequire(import.meta.url).resolve('@b2-partner/spec/openapi.json');
