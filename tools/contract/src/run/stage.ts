import type { Call } from '../cases/case.ts';
import type { Form } from '../spec/operations.ts';
import type { Values } from './fill.ts';

/** What came back from a call. */
export interface Outcome {
  readonly status: number;
  readonly headers: Headers;
  /** The response, parsed. */
  readonly answer: unknown;
  /** What the judge found wrong, in one line each; absent where nobody judges. */
  readonly violations?: readonly string[];
}

/** Where cases are played: over HTTP here, through a client elsewhere. */
export interface Stage {
  /** Values that calls may use: at least `accountId`, `token`, `applicationKeyId` and `applicationKey` of the admin. */
  values(): Promise<Values>;
  /** Lets so many milliseconds of the world's time pass. */
  advance(ms: number): void;
  call(call: Call, form: Form): Promise<Outcome>;
}
