import type { HostGuard } from '../wire/hostGuard.ts';
import type { OperationName } from '../wire/operation.ts';
import { Redactor } from '../wire/redactor.ts';
import { resendsOf } from '../wire/resends.ts';
import type { Progress } from './call.ts';
import { Observer } from './observe/observer.ts';
import { createGuard, type Settings } from './options.ts';
import { Pause } from './retry/waits.ts';
import { Semaphore } from './semaphore.ts';

/** What the calls of one client share. */
export class Core {
  readonly settings: Settings;
  readonly guard: HostGuard;
  readonly slots: Semaphore;
  readonly pause: Pause;
  /** The lists whose usual method this realm does not allow. */
  readonly otherMethod = new Set<OperationName>();
  readonly redactor = new Redactor();
  readonly observer: Observer;
  /** What the runtime sends again by itself. */
  readonly resends = resendsOf();
  readonly #idPrefix: string;
  #unique: string | undefined;
  #calls = 0;

  constructor(settings: Settings) {
    this.settings = settings;
    this.guard = createGuard(settings);
    this.slots = new Semaphore(settings.maxConcurrency);
    this.pause = new Pause(settings.clock);
    this.observer = new Observer(settings.hooks, settings.logger, this.redactor);
    this.#idPrefix = Math.trunc(settings.random() * 36 ** 6)
      .toString(36)
      .padStart(6, '0');
  }

  /** An ID for a call: it ties its events, logs and errors together. */
  nextId(): string {
    this.#calls += 1;
    return `${this.#idPrefix}-${this.#calls}`;
  }

  /** An ID for a request: no other request of any client has it, so that no cache can take one for another. */
  requestId({ id, attempt }: Progress): string {
    // Not in the constructor: workers have no random numbers before their first request.
    this.#unique ??= crypto.getRandomValues(new BigUint64Array(1))[0]?.toString(36);
    return `${id}-${attempt}-${this.#unique}`;
  }
}
