/** What Prism checks, wherever it stands: everything. It responds with examples, and lets what is wrong pass, named. */
export const settings = {
  upstreamProxy: undefined,
  checkSecurity: true,
  validateRequest: true,
  validateResponse: true,
  errors: false,
  mock: { dynamic: false },
} as const;
