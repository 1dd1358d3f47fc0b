import type { FaultSpec } from './faults/faultSpec.ts';
import type { QuirkName } from './quirks/quirkNames.ts';
import type { SeenRequest } from './requests/requestLog.ts';
import type { WorldSetup } from './world/setup.ts';

/** How a mock is made; everything has a default, and each option has a flag of the same name. */
export interface MockOptions {
  /** The world to start with. Default: the Groups of the reference, and one with Computer Backup. */
  world?: WorldSetup;
  /** Instead of a world: so many Groups, 0–500 (default 2 when only `members` is given). */
  groups?: number;
  /** Instead of a world: so many members in each Group, 0–5000 (default 100 when only `groups` is given). */
  members?: number;
  /** Seed of everything that is made up, a whole number, default 1. */
  seed?: number;
  /** Directory in which the state outlives the process; default: it does not. Node, Bun and Deno only. */
  data?: string;
  /** Ways in which answers differ from the canonical form. */
  quirks?: readonly QuirkName[];
  /** Faults in force from the start. */
  faults?: readonly FaultSpec[];
  /** Refuse what the service merely tolerates, default false. */
  strict?: boolean;
  /** Whether `/_mock/` and the `X-Mock-Fault` header work, default true. */
  control?: boolean;
  /** The origin to hand out as base URL, for a mock behind a proxy. Default: the one that the caller used. */
  publicUrl?: string;
  /** Certificate, PEM; with `key`, `listen` speaks https. */
  cert?: string;
  /** Private key of `cert`, PEM. */
  key?: string;
  /** Milliseconds since 1970. Default: `Date.now`. */
  clock?: () => number;
  /** Numbers in [0, 1), for ids, keys and the chances of faults. Default: a generator that starts from `seed`. */
  random?: () => number;
  /** Waits, for faults with a delay. Default: `setTimeout`. */
  sleep?: (ms: number) => Promise<void>;
  /** Called with every request seen. */
  onRequest?: (request: SeenRequest) => void;
  /** Called with words about the state on disk. Default: they go to the console. */
  onNotice?: (notice: string) => void;
}

/** A mock cannot be made or started as asked; the message says what to change. */
export class MockError extends Error {
  override readonly name = 'MockError';
}
