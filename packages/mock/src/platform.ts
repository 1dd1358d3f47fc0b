import type { PlainRequest, PlainResponse } from './handler/http.ts';
import type { WorldEvent } from './world/events.ts';
import type { WorldSetup } from './world/setup.ts';
import type { Journal } from './world/store.ts';

/** What a world began with; kept on disk beside its events. */
export interface Beginning {
  readonly setup: WorldSetup;
  readonly seed: number;
  /** What the clock showed then, ms since 1970. */
  readonly startedAt: number;
}

/** A state on disk, opened. */
export interface OpenedJournal {
  readonly beginning: Beginning;
  readonly events: readonly WorldEvent[];
  readonly journal: Journal;
}

export interface ServerOptions {
  readonly host: string;
  readonly port: number;
  readonly cert: string | undefined;
  readonly key: string | undefined;
  readonly handle: (request: PlainRequest) => PlainResponse;
  readonly sleep: (ms: number) => Promise<void>;
}

export interface RunningServer {
  /** Scheme, host and port. */
  readonly url: string;
  close(): Promise<void>;
}

/** What the mock needs of the runtime when it does more than answer in-process. */
export interface Platform {
  startServer(options: ServerOptions): Promise<RunningServer>;
  /**
   * Opens the state in a directory, or begins one there. `wanted` is what the caller asked for by name; undefined
   * takes whatever is there, or `fallback` where nothing is.
   */
  openJournal(
    directory: string,
    wanted: Beginning | undefined,
    fallback: Beginning,
    onNotice: (notice: string) => void,
  ): OpenedJournal;
}
