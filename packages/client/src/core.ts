import { HostGuard } from './hostGuard.ts';
import { Observer } from './observe/observer.ts';
import { Redactor } from './observe/redactor.ts';
import type { Settings } from './options.ts';
import { Leases } from './pipeline/leases.ts';
import { Semaphore } from './semaphore.ts';

/** What the calls of one client share. */
export class Core {
  readonly settings: Settings;
  readonly guard: HostGuard;
  readonly slots: Semaphore;
  readonly leases = new Leases();
  readonly redactor = new Redactor();
  readonly observer: Observer;
  readonly #idPrefix: string;
  #calls = 0;

  constructor(settings: Settings) {
    this.settings = settings;
    this.guard = new HostGuard(settings.realm, settings.trustedHosts, settings.allowInsecureRealm);
    this.slots = new Semaphore(settings.maxConcurrency);
    this.observer = new Observer(settings.hooks, settings.logger);
    this.#idPrefix = Math.trunc(settings.random() * 36 ** 6)
      .toString(36)
      .padStart(6, '0');
  }

  /** An id for a call: it ties its events, logs and errors together. */
  nextId(): string {
    this.#calls += 1;
    return `${this.#idPrefix}-${this.#calls}`;
  }
}
