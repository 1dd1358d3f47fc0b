import type { FaultSpec } from './faults/faultSpec.ts';
import type { PresetName } from './presets/presets.ts';
import type { QuirkSpec } from './quirks/quirkNames.ts';
import type { ReportQuirkName } from './reports/reportQuirkNames.ts';
import type { SeenRequest } from './requests/requestLog.ts';
import type { WorldSetup } from './world/setup.ts';

/** How a mock is made; everything has a default. */
export interface MockOptions {
  /** The world to start with. Default: the Groups of the reference, and one with Computer Backup. */
  world?: WorldSetup | undefined;
  /** Instead of a world: so many Groups, 0–500 (default 2 when only `members` is given). */
  groups?: number | undefined;
  /** Instead of a world: so many members in each Group, 0–5000 (default 100 when only `groups` is given). */
  members?: number | undefined;
  /** Seed of everything that is made up, a whole number, default 1. */
  seed?: number | undefined;
  /** Directory in which the state outlives the process; default: it does not. Node, Bun and Deno only. */
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
  /** Faults in force from the start. */
  faults?: readonly FaultSpec[] | undefined;
  /** Refuse what the service merely tolerates, default false. */
  strict?: boolean | undefined;
  /** Whether `/_mock/` and the `X-Mock-Fault` header work, default true. */
  control?: boolean | undefined;
  /** The origin to hand out as base URL, for a mock behind a proxy. Default: the one that the caller used. */
  publicUrl?: string | undefined;
  /**
   * Host names under which `listen` can be called, besides loopback names, the host that it listens on and `publicUrl`;
   * requests for other ones are rejected with 403.
   */
  allowHosts?: readonly string[] | undefined;
  /** Certificate, PEM; with `key`, `listen` speaks https. */
  cert?: string | undefined;
  /** Private key of `cert`, PEM. */
  key?: string | undefined;
  /** Milliseconds since 1970. Default: `Date.now`. */
  clock?: (() => number) | undefined;
  /** Numbers in [0, 1), for ids, keys and the chances of faults. Default: a generator that starts from `seed`. */
  random?: (() => number) | undefined;
  /** Waits, for faults with a delay. Default: `setTimeout`. */
  sleep?: ((ms: number) => Promise<void>) | undefined;
  /**
   * Called with every request seen, before it is answered. When it throws, as an `expect` in it does, the error goes to
   * the console, and the caller gets 500 `internal_error` with its message; what the call changed stays changed. A promise is not waited
   * for: the error that it rejects with goes to the console alone.
   */
  onRequest?: ((request: SeenRequest) => void) | undefined;
  /** Called with words about the state on disk. Default: they go to the console. */
  onNotice?: ((notice: string) => void) | undefined;
}
