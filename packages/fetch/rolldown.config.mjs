import { defineConfig } from 'rolldown';

// One file: programs start faster than with one for each module.
export default defineConfig({
  input: 'src/index.ts',
  platform: 'neutral',
  external: ['@b2-partner/spec/operations', 'openapi-fetch'],
  // The folder is cleaned, because all that is in it gets published.
  output: { dir: 'dist', cleanDir: true },
});
