/** What every package's vitest.config.ts starts from; `npm test` adds the reports up. */
export const shared = {
  include: ['test/**/*.test.ts'],
  reporters: ['default', 'json'],
  outputFile: { json: 'test-results/vitest.json' },
  // No test waits for time to pass; a busy machine must not fail one that starts processes.
  testTimeout: 120_000,
  hookTimeout: 120_000,
};
