import { compactEvents } from './compactEvents.ts';
import { isWorldEvent, type WorldEvent } from './events.ts';
import { Ids } from './ids.ts';
import type { WorldSetup } from './setup.ts';
import { World } from './world.ts';

/** Where events are kept so that they outlive the process. */
export interface Journal {
  /** Keeps the event before it takes effect; throws when it cannot. */
  append(event: WorldEvent): void;
  /** Forgets all events but these; throws when it cannot, and has the ones from before then. */
  replace(events: readonly WorldEvent[]): void;
  /** Keeps these events in place of more that lead to the same world; goes on with those when it cannot. */
  compact(events: readonly WorldEvent[]): void;
  close(): void;
}

/** Wants to know when the world's time changes. */
export interface TimeListener {
  /** Time has moved on. */
  travelled(): void;
  /** The world is what it was at an earlier moment. */
  restored(): void;
}

/** The state at a moment; opaque, to be given back to `restore`. */
export interface Snapshot {
  readonly events: readonly WorldEvent[];
}

/** Whether this is a snapshot: JavaScript may give anything, which would spoil the world. */
export function isSnapshot(value: unknown): value is Snapshot {
  const { events } = Object(value) as Partial<Snapshot>;
  return Array.isArray(events) && events.every(isWorldEvent);
}

/** Fewer events than this are not worth compacting. */
const minEvents = 64;

export interface StoreOptions {
  setup: WorldSetup;
  seed: number;
  clock: () => number;
  /** In [0, 1); new ids and keys are drawn from it. Made anew at every reset. */
  random: () => () => number;
  /** What the clock showed when the world began, ms. */
  startedAt: number;
  /** What happened in earlier runs. */
  events?: readonly WorldEvent[];
  journal?: Journal;
}

/** The world, and what happened to it since its setup. */
export class Store {
  readonly #options: StoreOptions;
  #events: WorldEvent[] = [];
  /** How many events there may be before they are compacted. */
  #compactAt = minEvents;
  world: World;
  ids: Ids;
  timeListener: TimeListener | undefined;

  constructor(options: StoreOptions) {
    this.#options = options;
    this.world = this.#freshWorld();
    this.ids = new Ids(options.random());
    for (const event of options.events ?? []) this.#take(event);
    this.#compactIfDue();
  }

  /** Makes the event happen; it is kept first, so that what a caller was told survives. */
  commit(event: WorldEvent): void {
    this.#options.journal?.append(event);
    this.#take(event);
    this.#compactIfDue();
    if (event.type === 'advanced') this.timeListener?.travelled();
  }

  snapshot(): Snapshot {
    return { events: [...this.#events] };
  }

  restore(snapshot: Snapshot): void {
    this.#options.journal?.replace(snapshot.events);
    this.world = this.#freshWorld();
    this.ids = new Ids(this.#options.random());
    this.#events = [];
    this.#compactAt = minEvents;
    for (const event of snapshot.events) this.#take(event);
    this.timeListener?.restored();
  }

  /** An account id that nobody has. */
  newAccountId(): string {
    for (;;) {
      const accountId = this.ids.account();
      if (!this.world.hasAccount(accountId)) return accountId;
    }
  }

  #take(event: WorldEvent): void {
    this.world.apply(event);
    this.#events.push(event);
  }

  /** Drops what led to nothing once that is half of the events. Looks for it only when they may have become so many. */
  #compactIfDue(): void {
    if (this.#events.length < this.#compactAt) return;
    const compacted = compactEvents(this.#events);
    this.#compactAt = Math.max(minEvents, 2 * compacted.length);
    if (this.#events.length < 2 * compacted.length) return;
    this.#options.journal?.compact(compacted);
    this.#events = compacted;
  }

  #freshWorld(): World {
    const { setup, clock, seed, startedAt } = this.#options;
    return new World(setup, { clock, seed, startedAt });
  }
}
