/** What every package's vitest.config.ts starts from; `npm test` adds the reports up. */
export const shared = {
  include: ['test/**/*.test.ts'],
  // Test files of a package share a process: no module keeps anything from one test to the next, and loading it for each
  // file took half of the time.
  isolate: false,
  reporters: ['default', 'json'],
  outputFile: { json: 'test-results/vitest.json' },
  // No test waits for time to pass. Hangs end; on a busy machine, compilers, browsers and processes take their time.
  testTimeout: 300_000,
  hookTimeout: 300_000,
  expect: { poll: { timeout: 60_000 } },
};
