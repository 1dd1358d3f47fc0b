import type { Faults } from './faults/faults.ts';
import type { LastResponse } from './faults/lastResponse.ts';
import type { Quirks } from './quirks/quirks.ts';
import type { RequestLog, SeenRequest } from './requests/requestLog.ts';
import type { Snapshot, Store } from './world/store.ts';
import type { Tokens } from './world/tokens.ts';

/** Everything that a request meets on its way through the mock. */
export interface Core {
  readonly store: Store;
  readonly tokens: Tokens;
  readonly faults: Faults;
  readonly lastResponse: LastResponse;
  readonly quirks: Quirks;
  readonly requests: RequestLog;
  /** Snapshots that were taken over HTTP, by id. */
  readonly snapshots: Map<string, Snapshot>;
  /** Reject what the service merely tolerates. */
  readonly strict: boolean;
  /** Whether `/_mock/` and the fault header work. */
  readonly control: boolean;
  /** Base URL to hand out instead of the one that the caller used. */
  readonly publicUrl: string | undefined;
  /** Back to the start: world, faults, quirks, requests and snapshots. */
  reset(): void;
  onRequest(request: SeenRequest): void;
  /** Something of ours broke; the caller gets `internal_error`. */
  onError(error: unknown): void;
}
