/** The mock can't do what you asked for; the message says what to change. */
export class MockError extends Error {
  override readonly name = 'MockError';
}
