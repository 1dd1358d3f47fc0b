import type { ReportFolder } from './reports/reportWriter.ts';
import type { PlainRequest, PlainResponse } from './wire/http.ts';
import type { WorldEvent } from './world/events.ts';
import type { WorldSetup } from './world/setup.ts';
import type { Journal } from './world/store.ts';

/** What a world starts from; kept on disk beside its events. */
export interface InitialState {
  readonly setup: WorldSetup;
  readonly seed: number;
  /** What the clock showed then, ms since 1970. */
  readonly startedAt: number;
}

/** What the options say about the world's start; undefined where they leave it open. */
export type Requested = { readonly [Key in 'setup' | 'seed']: InitialState[Key] | undefined };

/** A state on disk, opened. */
export interface OpenedJournal {
  readonly initial: InitialState;
  readonly events: readonly WorldEvent[];
  readonly journal: Journal;
}

export interface ServerOptions {
  readonly host: string;
  readonly port: number;
  readonly cert: string | undefined;
  readonly key: string | undefined;
  /** The origin that responses give as base URL, if not the caller's. */
  readonly publicUrl: string | undefined;
  /** Host names under which it can be called, besides its own. */
  readonly allowHosts: readonly string[];
  readonly handle: (request: PlainRequest) => PlainResponse;
  readonly sleep: (ms: number) => Promise<void>;
}

export interface RunningServer {
  /** Scheme, host and port, as this machine can use them. */
  readonly url: string;
  close(): Promise<void>;
}

/** What the mock needs of the runtime for more than calls in the same process. */
export interface Platform {
  startServer(options: ServerOptions): Promise<RunningServer>;
  /** Opens the state in a directory, or starts one there from `fallback`. What is there must match the request. */
  openJournal(
    directory: string,
    requested: Requested,
    fallback: InitialState,
    onNotice: (notice: string) => void,
  ): OpenedJournal;
  /** Opens a directory for usage reports; it must be empty, or one that a mock wrote to. */
  openReports(directory: string): ReportFolder;
}
