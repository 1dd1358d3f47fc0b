import { deepestCause } from './causes.ts';

const codes: ReadonlySet<unknown> = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT']);

// Deno gives no codes: its text names the step that failed, and the step after this one would be the first to send.
const whileConnecting = ': client error (Connect): ';

interface SystemError {
  message?: unknown;
  code?: unknown;
  syscall?: unknown;
  cause?: unknown;
  errors?: unknown;
}

/**
 * Whether a rejection of `fetch` proves that nothing was sent. Only a few codes are believed: runtimes differ, and a
 * wrong yes would retry a call that took effect.
 */
export function wasNeverSent(error: unknown, depth = 0): boolean {
  // Errors may cause themselves.
  if (depth > deepestCause) return false;
  const { code, syscall, cause, errors, message } = Object(error) as SystemError;
  // One error per address that was tried: a single doubtful one spoils the proof.
  if (Array.isArray(errors)) return errors.length > 0 && errors.every((one) => wasNeverSent(one, depth + 1));
  if (code !== undefined) return codes.has(code) || (code === 'ETIMEDOUT' && syscall === 'connect');
  if (cause !== undefined) return wasNeverSent(cause, depth + 1);
  return typeof message === 'string' && message.includes(whileConnecting);
}
