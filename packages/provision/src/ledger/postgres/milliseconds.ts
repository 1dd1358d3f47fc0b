/** A time or a duration in SQL, in ms; a time is since 1970. */
export function milliseconds(time: string): string {
  return `(extract(epoch FROM ${time}) * 1000)::float8`;
}
