import { deepestCause } from './causes.ts';

const codes: ReadonlySet<unknown> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'UND_ERR_CONNECT_TIMEOUT',
  // A proxy that did not open a tunnel: undici's code, and Bun's.
  'UND_ERR_PRX_CONN',
  'ERR_PROXY_TUNNEL',
]);

// The same from an undici without a code of its own for it, as Node 20 to 26 have.
const tunnelRejected = /^Proxy response \(\d{3}\) !== 200 when HTTP Tunneling$/;

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
export function wasNeverSent(error: unknown): boolean {
  try {
    return proves(error, 0);
  } catch {
    // An error that cannot be read proves nothing.
    return false;
  }
}

function proves(error: unknown, depth: number): boolean {
  // Errors may cause themselves.
  if (depth > deepestCause) return false;
  const { code, syscall, cause, errors, message } = Object(error) as SystemError;
  // One error per address that was tried: a single doubtful one spoils the proof.
  if (Array.isArray(errors)) return errors.length > 0 && errors.every((one) => proves(one, depth + 1));
  if (code === 'UND_ERR_ABORTED') return tunnelRejected.test(String(message));
  // A DOMException has a number, which says nothing.
  if (typeof code === 'string') return codes.has(code) || (code === 'ETIMEDOUT' && syscall === 'connect');
  if (cause !== undefined) return proves(cause, depth + 1);
  return typeof message === 'string' && message.includes(whileConnecting);
}
