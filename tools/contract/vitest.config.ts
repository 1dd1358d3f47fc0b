import { defineConfig } from 'vitest/config';
import { shared } from '../../vitest.shared.ts';

export default defineConfig({
  test: {
    ...shared,
    globalSetup: ['test/globalSetup.ts'],
    // Prism has one core to itself, the mocks and the cases share the other; no test changes what modules hold.
    maxWorkers: 1,
    isolate: false,
    maxConcurrency: 8,
  },
});
