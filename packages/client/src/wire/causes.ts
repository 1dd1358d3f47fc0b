/** How far causes are followed: errors may cause each other in a circle. */
export const deepestCause = 8;

/** An error, what caused it, what caused that, and so on. */
export function causesOf(error: unknown): unknown[] {
  const causes: unknown[] = [];
  for (let next = error; next !== undefined && causes.length < deepestCause; next = Object(next).cause)
    causes.push(next);
  return causes;
}

/** The most telling part of what a `fetch` rejects with, which hides the reason in `cause`: a code, or the last message. */
export function reasonOf(error: unknown): string {
  const causes = causesOf(error);
  // undici's code for whatever it gave up, a tunnel that a proxy did not open among it, says less than its message.
  const code = causes
    .map((cause) => Object(cause).code)
    .find((code) => typeof code === 'string' && code !== 'UND_ERR_ABORTED');
  if (code !== undefined) return code;
  const last = causes.at(-1);
  const { message } = Object(last);
  if (typeof message === 'string' && message !== '') return message;
  return typeof last === 'object' ? 'no message' : String(last);
}
