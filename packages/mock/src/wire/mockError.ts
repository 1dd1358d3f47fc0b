/** A mock cannot do what it was asked to; the message says what to change. */
export class MockError extends Error {
  override readonly name = 'MockError';
}
