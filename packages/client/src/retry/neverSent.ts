const codes: ReadonlySet<unknown> = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT']);

interface SystemError {
  code?: unknown;
  syscall?: unknown;
  cause?: unknown;
  errors?: unknown;
}

/**
 * Whether a rejection of `fetch` proves that nothing was sent. Only a few codes are believed: runtimes differ, and a
 * wrong yes would repeat a call that was done.
 */
export function wasNeverSent(error: unknown): boolean {
  const { code, syscall, cause, errors } = Object(error) as SystemError;
  // One error per address that was tried: a single doubtful one spoils the proof.
  if (Array.isArray(errors)) return errors.length > 0 && errors.every(wasNeverSent);
  if (code !== undefined) return codes.has(code) || (code === 'ETIMEDOUT' && syscall === 'connect');
  return cause !== undefined && cause !== error && wasNeverSent(cause);
}
