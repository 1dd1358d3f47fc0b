/** Where the client writes what it does: `console` fits. Any level may be missing; a missing one is not written. */
export interface Logger {
  /** Every request and response. */
  debug?: ((message: string, data?: unknown) => void) | undefined;
  /** New tokens. */
  info?: ((message: string, data?: unknown) => void) | undefined;
  /** Retries, and what went wrong without failing a call. */
  warn?: ((message: string, data?: unknown) => void) | undefined;
  /** Calls whose outcome is unknown. */
  error?: ((message: string, data?: unknown) => void) | undefined;
}

/** The names of the levels. */
export type LogLevel = keyof Logger;
