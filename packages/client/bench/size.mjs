import { bundleSize } from './bundleSize.mjs';

const { minified, gzipped } = await bundleSize();
console.log(
  `PartnerClient bundled: ${(gzipped / 1000).toFixed(2)} kB min + gzip (${(minified / 1000).toFixed(1)} kB minified)`,
);
