/** Something hostile that a stranger may send, over one connection or several. */
export interface Attack {
  /** What it is, in a few words. */
  readonly name: string;
  /**
   * What is sent, piece by piece. `{path}` and `{host}` stand for the target's own; an attack that names `{slow}`,
   * `{change}` or `{moved}` is for targets that have one.
   */
  readonly send: readonly string[];
  /** How the client ends the connection after the last piece. Default: it waits for the responses. */
  readonly end?: 'reset' | 'half-close' | 'silence';
  /** On how many connections at once, default 1. */
  readonly connections?: number;
  /** The responses that may come, in order. */
  readonly expect: readonly ExpectedResponse[];
}

export interface ExpectedResponse {
  /** The statuses that are fine. */
  readonly status: readonly number[];
  /** False for what answers a HEAD: no body may follow. Default true. */
  readonly body?: boolean;
  /** Headers that must not be there, in lower case. */
  readonly without?: readonly string[];
}

/** A server under attack. */
export interface Target {
  /** Scheme, host and port. */
  readonly url: string;
  /** A path that answers GET with 200. */
  readonly path: string;
  /** A whole request, ending in an empty line, whose 200 takes a while. */
  readonly slow?: string | undefined;
  /** A GET that changes state, up to and without the empty line. */
  readonly change?: string | undefined;
  /** A folder whose files are redirected elsewhere, with a slash at its end. */
  readonly moved?: string | undefined;
}
