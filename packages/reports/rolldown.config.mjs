import { defineConfig } from 'rolldown';

// A file for each entry, and one for what they share: both throw the same error class.
export default defineConfig({
  input: ['src/index.ts', 'src/node.ts'],
  platform: 'neutral',
  external: [/^node:/],
  // The folder is cleaned, because all that is in it gets published.
  output: { dir: 'dist', cleanDir: true },
});
