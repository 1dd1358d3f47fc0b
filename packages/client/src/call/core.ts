import type { HostGuard } from '../wire/hostGuard.ts';
import type { OperationName } from '../wire/operation.ts';
import { createRedactor, type Redactor } from '../wire/redactor.ts';
import { type Resends, resendsOf } from '../wire/resends.ts';
import type { Progress } from './call.ts';
import { createObserver, type Observer } from './observe/observer.ts';
import { createGuard, type Settings } from './options.ts';
import { createPause, type Pause } from './retry/pause.ts';
import { Semaphore } from './semaphore.ts';

/** What the calls of one client share. */
export interface Core {
  readonly settings: Settings;
  readonly guard: HostGuard;
  readonly slots: Semaphore;
  readonly pause: Pause;
  /** The lists whose usual method this realm does not allow. */
  readonly otherMethod: Set<OperationName>;
  readonly redactor: Redactor;
  readonly observer: Observer;
  /** What the runtime sends again by itself. */
  readonly resends: Resends;
  /** An ID for a call: it ties its events, logs and errors together. */
  nextId(): string;
  /** An ID for a request: no other request of any client has it, so that no cache can take one for another. */
  requestId(progress: Progress): string;
}

/** The core of a client. @throws {UsageError} for a realm or a trusted host that cannot be used. */
export function createCore(settings: Settings): Core {
  const redactor = createRedactor();
  const prefix = Math.trunc(settings.random() * 36 ** 6)
    .toString(36)
    .padStart(6, '0');
  let calls = 0;
  let unique: string | undefined;
  return {
    settings,
    guard: createGuard(settings),
    slots: new Semaphore(settings.maxConcurrency),
    pause: createPause(settings.clock),
    otherMethod: new Set(),
    redactor,
    observer: createObserver(settings.hooks, settings.logger, redactor),
    resends: resendsOf(),
    nextId() {
      calls += 1;
      return `${prefix}-${calls}`;
    },
    requestId({ id, attempt }) {
      // Not at the start: workers have no random numbers before their first request.
      unique ??= crypto.getRandomValues(new BigUint64Array(1))[0]?.toString(36);
      return `${id}-${attempt}-${unique}`;
    },
  };
}
