/** How far causes are followed: errors may cause each other in a circle. */
export const deepestCause = 8;

/** An error, what caused it, what caused that, and so on. */
export function causesOf(error: unknown): unknown[] {
  const causes: unknown[] = [];
  for (let next = error; next !== undefined && causes.length < deepestCause; next = Object(next).cause)
    causes.push(next);
  return causes;
}
