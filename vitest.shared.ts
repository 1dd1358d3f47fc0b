/** What every package's vitest.config.ts starts from; `npm test` adds the reports up. */
export const shared = {
  include: ['test/**/*.test.ts'],
  reporters: ['default', 'json'],
  outputFile: { json: 'test-results/vitest.json' },
};
