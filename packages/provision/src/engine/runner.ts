import type { EntryOutcome } from '../entry/outcome.ts';
import { outcomeOf } from '../entry/outcomeOf.ts';
import { countedAttempts, type EntryState, phaseOf } from '../entry/state.ts';
import { LedgerError } from '../ledger/ledgerError.ts';
import type { KeyInHand } from '../seal/sealedKey.ts';
import { Deliverer } from './deliverer.ts';
import type { EntryWorker, Worked } from './entryWorker.ts';
import { type EventListener, tellSafely } from './events.ts';
import { inHand } from './keeper.ts';
import type { RunGate } from './runGate.ts';
import { Schedule } from './schedule.ts';
import type { Workshop } from './workshop.ts';

/** Options of `Runner`. */
export interface RunnerOptions {
  workshop: Workshop;
  gate: RunGate;
  concurrency: number;
  /** False: finds out what happened to requests, and sends none. */
  maySend: boolean;
  /** Told of every outcome. */
  onOutcome: (outcome: EntryOutcome) => void;
  onEvent: EventListener | undefined;
  afterCreate: ((key: KeyInHand) => Promise<void> | void) | undefined;
}

/** Works on all entries of a run, until each has an outcome or the run stops. */
export class Runner {
  readonly #options: RunnerOptions;
  readonly #worker: EntryWorker;
  readonly #deliverer: Deliverer;
  readonly #schedule = new Schedule();
  /** The entries that wait for their turn or are worked on: each is so once. */
  readonly #busy = new Set<number>();
  readonly #reported = new Map<number, string>();
  #active = 0;
  #wake: (() => void) | undefined;

  constructor(options: RunnerOptions) {
    this.#options = options;
    const { workshop, gate, concurrency, maySend, onEvent } = options;
    this.#worker = workshop.worker(gate, { maySend, onSealed: (entry) => void this.#deliverer.deliver(entry) });
    this.#deliverer = new Deliverer({
      keeper: workshop.keeper,
      gate,
      concurrency,
      clock: workshop.clock,
      onEvent,
      onDelivered: (entry) => this.#delivered(entry),
    });
  }

  async run(): Promise<void> {
    await this.#fill();
    do {
      await this.#workAll();
      await this.#deliverer.drain();
      // A key of another account's response leaves the entry that it came with as it was.
    } while (!this.#options.gate.stopped && !this.#schedule.isEmpty);
  }

  /** Keys first, because they wait for nothing; then what was never sent; what has to be looked for comes last. */
  async #fill(): Promise<void> {
    const now = this.#options.workshop.clock.now();
    for await (const state of this.#options.workshop.ledger.entries()) {
      const phase = phaseOf(state);
      if (phase === 'sealed') void this.#deliverer.deliver(state.number);
      else if (phase !== 'final') this.#comeBack(state.number, now, phase !== 'pending');
    }
  }

  async #workAll(): Promise<void> {
    // Intents are written while earlier requests are under way, so that a slow disk costs no time.
    const width = 2 * this.#options.concurrency;
    const { gate, workshop } = this.#options;
    for (;;) {
      while (!gate.stopped && this.#active < width) {
        const entry = this.#schedule.take(workshop.clock.now());
        if (entry === undefined) break;
        void this.#work(entry);
      }
      if (this.#active > 0) await this.#change();
      else if (gate.stopped || !(await this.#waitForNext())) return;
    }
  }

  /** Waits until an entry is due; `false` when there is none. */
  async #waitForNext(): Promise<boolean> {
    const { workshop, gate, onEvent } = this.#options;
    if (this.#schedule.nextAt === undefined) {
      const round = this.#schedule.beginRound();
      if (!round) return false;
      if (round.at > workshop.clock.now())
        tellSafely(onEvent, { type: 'settling', entries: round.entries, until: round.at });
    }
    const wait = (this.#schedule.nextAt ?? 0) - workshop.clock.now();
    if (wait > 0) await workshop.clock.sleep(wait, gate.signal).catch(() => {});
    return true;
  }

  async #work(entry: number): Promise<void> {
    this.#active += 1;
    try {
      const worked = await this.#worker.work(entry);
      this.#busy.delete(entry);
      this.#take(entry, worked);
    } catch (error) {
      this.#fail(error);
    } finally {
      this.#active -= 1;
      this.#wake?.();
    }
  }

  #take(entry: number, worked: Worked): void {
    if (worked.kind === 'finished') this.#report(worked.outcome);
    else if (worked.kind === 'again') this.#comeBack(entry, worked.at, worked.isSettling);
  }

  async #delivered(entry: number): Promise<void> {
    const { workshop } = this.#options;
    const state = await workshop.ledger.entry(entry);
    const outcome = outcomeOf(state);
    if (outcome?.outcome === 'created') await this.#afterCreate(state);
    if (outcome) this.#report(outcome);
    else this.#comeBack(entry, workshop.clock.now(), countedAttempts(state).length > 0);
  }

  #comeBack(entry: number, at: number, isSettling: boolean): void {
    if (this.#busy.has(entry)) return;
    this.#busy.add(entry);
    if (isSettling) this.#schedule.addSettling(entry, at);
    else this.#schedule.addAt(entry, at);
  }

  /** Once per outcome: an entry can be worked on again whose outcome is known. */
  #report(outcome: EntryOutcome): void {
    if (this.#reported.get(outcome.entry) === outcome.outcome) return;
    this.#reported.set(outcome.entry, outcome.outcome);
    this.#options.onOutcome(outcome);
  }

  async #afterCreate({ number, entry, keys }: EntryState): Promise<void> {
    const { afterCreate, workshop, onEvent } = this.#options;
    const sealed = keys.find((key) => key.sealed.origin !== 'stray')?.sealed;
    const applicationKey = afterCreate && sealed && workshop.keyring.open(number, sealed);
    if (!afterCreate || !sealed || applicationKey === undefined) return;
    try {
      await afterCreate(inHand(sealed, applicationKey, entry.ref));
    } catch {
      // Its error may hold the key.
      tellSafely(onEvent, {
        type: 'warning',
        message: `\`afterCreate\` failed for ${entry.email}. The key is delivered.`,
      });
    }
  }

  #fail(error: unknown): void {
    const given = error instanceof Error ? error : new Error(String(error));
    this.#options.gate.stop({ reason: given instanceof LedgerError ? 'ledger' : 'failed', error: given });
  }

  #change(): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = resolve;
    });
  }
}
