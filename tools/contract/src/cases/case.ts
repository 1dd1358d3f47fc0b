import type { Form, Params } from '../spec/operations.ts';

/** A black-box case: a world, calls, and what must come back. README.md describes the file that it is written in. */
export interface Case {
  /** The rule as a whole claim: the test's name. */
  readonly title: string;
  /** The file that it stands in, or what it was generated from. */
  readonly source: string;
  /** The forms that it is run in. */
  readonly forms: readonly Form[];
  readonly given: Given;
  readonly calls: readonly Call[];
  /** The quirks of the mock that change what this case is about, so that it does not hold with them. */
  readonly notWith: readonly string[];
}

/** What a case starts from. */
export interface Given {
  /** The options of the mock, as JSON can say them. */
  readonly mock: Readonly<Record<string, unknown>>;
  /** Calls that lead up to the case; they must succeed. */
  readonly calls: readonly Call[];
}

/** One call. Every text in it may hold `<name>`: a value that an earlier call saved, or one of the stage's own. */
export interface Call {
  /** Operation id of the canonical form, e.g. `listGroups`. */
  readonly operation: string;
  readonly params: Params;
  /** Seconds of the world's time that pass before the call. */
  readonly wait: number | string;
  /** The key to authorize with; default: the admin's master key. */
  readonly credentials?: { readonly applicationKeyId: string; readonly applicationKey: string };
  /** What only a caller who speaks HTTP itself can do. */
  readonly wire?: Wire;
  /** Values to keep for later calls: name → JSON pointer into the response. */
  readonly save: Readonly<Record<string, string>>;
  readonly expect: Expectation;
}

/** The parts of a request that a client would make itself. */
export interface Wire {
  /** The Authorization header; null for none. Default: a good token. */
  readonly authorization?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
  readonly method?: string;
  /** Path instead of the operation's. */
  readonly path?: string;
  /** Raw query string instead of the parameters. */
  readonly query?: string;
  /** Raw body instead of the parameters. */
  readonly body?: string;
  /** Past Prism, which cannot read or route the request; the response is shown to it afterwards. */
  readonly direct?: boolean;
}

/** What must come back. */
export interface Expectation {
  /** Default: the status of `code`, otherwise 200. */
  readonly status: number;
  readonly code?: string;
  /** What the response holds at least; see `match.ts`. */
  readonly answer?: unknown;
  /** What must stand in the response's headers. */
  readonly headers?: Readonly<Record<string, unknown>>;
  /** What the judge must find wrong with the request, exactly; per form where they differ. */
  readonly violations: Readonly<Record<Form, readonly string[]>>;
}

/** Whether a call can be made only by speaking HTTP, and not through a client. */
export function needsWire(call: Call): boolean {
  return call.wire !== undefined;
}
