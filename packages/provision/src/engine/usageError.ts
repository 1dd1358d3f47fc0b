/** The options of a run do not fit together. Nothing was sent. */
export class ProvisionUsageError extends Error {
  override readonly name = 'ProvisionUsageError';
}
