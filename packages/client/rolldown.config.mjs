import { defineConfig } from 'rolldown';

// One file: to load sixty small modules takes three times as long as to load what they say.
export default defineConfig({
  input: 'src/index.ts',
  platform: 'neutral',
  // Constants then cost a bundle nothing.
  optimization: { inlineConst: true },
  external: ['@b2-partner/spec/operations'],
  // The folder is cleaned, because all that is in it gets published.
  output: { dir: 'dist', cleanDir: true },
});
