import { createRequire } from 'node:module';

/** Where the bundle lies. */
export function bundleFile(format: 'json' | 'yaml'): string {
  return createRequire(import.meta.url).resolve(`@b2-partner/spec/openapi.${format}`);
}
