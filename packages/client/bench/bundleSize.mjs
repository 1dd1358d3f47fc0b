import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { rolldown } from 'rolldown';

/** The bytes of `PartnerClient`, bundled and minified, before and after gzip. */
export async function bundleSize() {
  const input = fileURLToPath(new URL('entry.mjs', import.meta.url));
  const bundle = await rolldown({ input, platform: 'neutral', resolve: { mainFields: ['module', 'main'] } });
  const { output } = await bundle.generate({ minify: true });
  const code = output[0].code;
  return { minified: Buffer.byteLength(code), gzipped: gzipSync(code, { level: 9 }).length };
}
