/** How much is written: a level, and all that follow it. */
export type LogLevel = 'debug' | 'info' | 'warn' | 'error';

/** Where the client writes what it does: `console` fits. Any method may be missing; what would go there is not written. */
export interface Logger {
  /** The lowest level that is written. Default: `debug`, whatever has a method. */
  level?: LogLevel | (string & {}) | undefined;
  /** Every request and response. */
  debug?: ((message: string, data?: unknown) => void) | undefined;
  /** One line per call: how it ended, after how long, with how many requests. */
  info?: ((message: string, data?: unknown) => void) | undefined;
  /** Retries, and what went wrong without failing a call. */
  warn?: ((message: string, data?: unknown) => void) | undefined;
  /** Calls whose outcome is unknown. */
  error?: ((message: string, data?: unknown) => void) | undefined;
}

/** The levels, from the one that writes most. */
export const levels: readonly string[] = ['debug', 'info', 'warn', 'error'] satisfies LogLevel[];

/** The console at a level. */
export const consoleAt = (level: LogLevel): Logger => Object.assign(Object.create(console), { level });

/** Whether a logger writes a level. */
export function writes(logger: Logger, level: LogLevel): boolean {
  return logger[level] !== undefined && levels.indexOf(level) >= levels.indexOf(String(logger.level));
}
