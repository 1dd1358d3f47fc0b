import { defineConfig } from 'rolldown';

// A file per command and for what commands share: a command loads nothing that it does not use.
export default defineConfig({
  input: { main: 'src/main.ts' },
  platform: 'node',
  external: /^[^./]/,
  // The folder is cleaned, because all that is in it gets published.
  output: { dir: 'dist', cleanDir: true, chunkFileNames: 'chunks/[name].js', minifyInternalExports: false },
});
