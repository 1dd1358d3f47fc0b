/** What Prism found wrong with a request or a response. */
export interface Violation {
  /** `request` or `response`, then where in it; the names of query parameters and headers are in lower case. */
  readonly location: readonly string[];
  /** The JSON Schema keyword, or a status such as 401 or 415; absent when there is no such address or status. */
  readonly code?: string | number;
  readonly message: string;
}

export const VIOLATIONS_HEADER = 'sl-violations';

/** Prism cuts a longer list off, in the middle of the JSON. */
const CUT_OFF = 'Too many violations! ';

/** Reads the violations out of a response's header; none when the header is absent. */
export function readViolations(header: string | null): Violation[] {
  if (header === null) return [];
  if (!header.startsWith(CUT_OFF)) return JSON.parse(header) as Violation[];
  const whole = header.slice(CUT_OFF.length);
  return JSON.parse(`${whole.slice(0, whole.lastIndexOf('},{'))}}]`) as Violation[];
}

/** A violation in one stable line, e.g. `request.body.maxGroupCount maximum`. */
export function showViolation({ location, code, message }: Violation): string {
  return `${location.join('.')} ${code ?? message}`;
}
