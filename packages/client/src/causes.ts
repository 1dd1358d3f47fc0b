/** How far causes are followed: errors may cause each other in a circle. */
export const deepestCause = 8;

/** Whether all that is looked at of an error can be looked at: a given `fetch` may reject with anything. */
export function isReadable(error: unknown): boolean {
  try {
    return causesOf(error).every((cause) => `${cause} ${Object(cause).stack} ${Object(cause).code}` !== '');
  } catch {
    return false;
  }
}

/** An error, what caused it, what caused that, and so on. */
export function causesOf(error: unknown): unknown[] {
  const causes: unknown[] = [];
  for (let next = error; next !== undefined && causes.length < deepestCause; next = Object(next).cause)
    causes.push(next);
  return causes;
}
