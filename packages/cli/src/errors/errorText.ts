import { sanitize } from '../terminal/sanitize.ts';

/** An error as a person reads it, on one line: the stack is for `--debug`. */
export function errorText(error: unknown): string {
  if (!(error instanceof Error)) return sanitize(String(error));
  return error.message
    .split('\n')
    .map((line) => sanitize(line))
    .join('\n');
}
