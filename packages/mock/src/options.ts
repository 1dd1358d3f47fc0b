import type { FaultSpec } from './faults/faultSpec.ts';
import type { PresetName } from './presets/presets.ts';
import type { QuirkSpec } from './quirks/quirkNames.ts';
import type { ReportQuirkName } from './reports/reportQuirkNames.ts';
import type { SeenRequest } from './requests/requestLog.ts';
import type { WorldSetup } from './world/setup.ts';

/** Options of `createMock`; all have defaults. */
export interface MockOptions {
  /** The world to start with. Default: the Groups of the reference, and one with Computer Backup. */
  world?: WorldSetup | undefined;
  /** Instead of a world: number of generated Groups, 0–500 (default 2 if only `members` is given). */
  groups?: number | undefined;
  /** Instead of a world: number of generated members in each Group, 0–5000 (default 100 if only `groups` is given). */
  members?: number | undefined;
  /** Seed for generated IDs, keys and members, a whole number, default 1. */
  seed?: number | undefined;
  /** Directory to keep the state in across restarts. Default: it is kept in memory. Node, Bun and Deno only. */
  data?: string | undefined;
  /** Ways in which the mock differs from the canonical form, for every call or for some: `array-envelopes:deleteComputer`. */
  quirks?: readonly (QuirkSpec | ReportQuirkName)[] | undefined;
  /** A preset: the quirks that a program needs, or those of recorded responses. `quirks` come on top. */
  like?: PresetName | undefined;
  /**
   * Directory to write the daily usage reports to: those of the days before today, and one day more at each midnight that
   * `advance` passes. Empty, or written by a mock before: its reports are replaced. Default: none are written. Node, Bun
   * and Deno only.
   */
  reportsTo?: string | undefined;
  /** How many days before today have usage reports from the start, 0–366, default 31. */
  reportsDays?: number | undefined;
  /** Faults from the start; `reset` comes back to them. */
  faults?: readonly FaultSpec[] | undefined;
  /** Reject what the service only tolerates, default false. */
  strict?: boolean | undefined;
  /** Whether `/_mock/` and the `X-Mock-Fault` header work, default true. */
  control?: boolean | undefined;
  /** Base URL in responses, for a mock behind a proxy: an origin. Default: the one that the caller used. */
  publicUrl?: string | undefined;
  /**
   * Host names to accept when listening, besides loopback names, the `host` of `listen` and that of `publicUrl`. Requests
   * for other names get 403. Default: none.
   */
  allowHosts?: readonly string[] | undefined;
  /** Certificate, PEM; with `key`, `listen` serves https. */
  cert?: string | undefined;
  /** Private key of `cert`, PEM. */
  key?: string | undefined;
  /** Milliseconds since 1970. Default: `Date.now`. */
  clock?: (() => number) | undefined;
  /** Random numbers in [0, 1), for IDs, keys and `probability`. Default: a generator that starts from `seed`. */
  random?: (() => number) | undefined;
  /** Waits, for faults with a delay. Default: `setTimeout`. */
  sleep?: ((ms: number) => Promise<void>) | undefined;
  /**
   * Called with every request before its response is sent. If it throws, as a failing `expect` does, the error is printed
   * and the caller gets 500 `internal_error` with its message; changes that the call made remain. A promise is not awaited:
   * if it rejects, the error is printed.
   */
  onRequest?: ((request: SeenRequest) => void) | undefined;
  /** Called with notices about the state on disk. Default: they are printed. */
  onNotice?: ((notice: string) => void) | undefined;
}
