import { defineConfig } from 'rolldown';

// A file for each entry and two for what they share: loading ninety small modules took longer than what they do.
export default defineConfig({
  input: { index: 'src/index.ts', portable: 'src/portable.ts', cli: 'src/cli.ts' },
  platform: 'node',
  // The folder is cleaned, because all that is in it gets published.
  output: { dir: 'dist', cleanDir: true, chunkFileNames: 'shared/[name].js', minifyInternalExports: false },
});
