import { defineConfig } from 'rolldown';

// A file for each entry and one for what they share: many small modules load slowly.
export default defineConfig({
  input: {
    bullmq: 'src/bullmq.ts',
    index: 'src/index.ts',
    inventory: 'src/inventory.ts',
    postgres: 'src/postgres.ts',
    testing: 'src/testing.ts',
  },
  platform: 'node',
  external: ['@b2-partner/client', 'age-encryption', 'bullmq', 'pg', /^csv-parse/],
  // The folder is cleaned, because all that is in it gets published.
  output: { dir: 'dist', cleanDir: true, chunkFileNames: 'shared/[name].js', minifyInternalExports: false },
});
