import { type ClaimRequest, claimOn } from '../entry/claimOn.ts';
import { emailKey } from '../entry/emailKey.ts';
import type { Entry } from '../entry/entry.ts';
import { fold } from '../entry/fold.ts';
import type { EntryEvent, EntryRecord } from '../entry/record.ts';
import { type EntryState, newState } from '../entry/state.ts';
import type { Baseline, Claim, RunHeader, RunInput, RunState, Session } from './ledger.ts';
import { LedgerError } from './ledgerError.ts';

/** Everything that a ledger records. */
export type LedgerRecord =
  | ({ type: 'run'; version: 1 } & RunHeader)
  | ({ type: 'session' } & Session)
  | EntryRecord
  | ({ type: 'baseline'; groupId: string } & Baseline)
  | { type: 'closed'; groupId: string; code: string }
  | EntryEvent
  | { type: 'end'; at: number };

/** The state of a run: what its records add up to. Ledgers that hold their state in memory are built on it. */
export class Book {
  readonly #states: EntryState[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #sessions: Session[] = [];
  readonly #baselines = new Map<string, Baseline[]>();
  readonly #closedGroups = new Map<string, string>();
  #header: RunHeader | undefined;
  #batches = 0;

  get isEmpty(): boolean {
    return this.#header === undefined;
  }

  get states(): readonly EntryState[] {
    return this.#states;
  }

  run(): RunState {
    if (!this.#header) throw new LedgerError('missing', 'The ledger holds no run yet.');
    return {
      header: this.#header,
      sessions: this.#sessions,
      // As they are now: what comes later may not be in a state that was read before.
      baselines: new Map(this.#baselines),
      closedGroups: new Map(this.#closedGroups),
      entries: this.#states.length,
    };
  }

  state(entry: number): EntryState {
    const state = this.#states[entry];
    if (!state) throw new RangeError(`The ledger has no entry ${entry}.`);
    return state;
  }

  /** Whether an event would be accepted. */
  accepts(event: EntryEvent): boolean {
    const state = this.state(event.entry);
    return fold(state, event) !== state;
  }

  /** Takes a record in. `false`: it changes nothing. */
  apply(record: LedgerRecord): boolean {
    switch (record.type) {
      case 'run': {
        const { type: _, version: __, ...header } = record;
        this.#header = header;
        return true;
      }
      case 'session': {
        const { type: _, ...session } = record;
        this.#sessions.push(session);
        return true;
      }
      case 'entry':
        return this.#add(record);
      case 'baseline':
        return this.#addBaseline(record);
      case 'closed':
        this.#closedGroups.set(record.groupId, record.code);
        return true;
      case 'end':
        return true;
      default: {
        const before = this.state(record.entry);
        const after = fold(before, record);
        this.#states[record.entry] = after;
        return after !== before;
      }
    }
  }

  /** The next claim on an entry. */
  claim(entry: number, request: ClaimRequest): Claim | 'final' | 'busy' {
    const claim = claimOn(this.state(entry), request);
    if (typeof claim === 'string') return claim;
    this.apply(claim);
    return { epoch: claim.epoch, state: this.state(entry) };
  }

  /** The records that input adds. @throws {LedgerError} when it does not fit the run that is there. */
  additions({ header, entries, append }: RunInput): EntryRecord[] {
    if (this.#header) this.#requireSameRun(header, append);
    const batch = this.#batches;
    const records: EntryRecord[] = [];
    for (const entry of entries) {
      const known = this.#numbers.get(emailKey(entry.email));
      if (known !== undefined) requireSameEntry(this.state(known).entry, entry);
      else records.push({ type: 'entry', number: this.#states.length + records.length, batch, entry });
    }
    return records;
  }

  #requireSameRun(header: RunInput['header'], append: boolean): void {
    if (!append && header.digest !== this.run().header.digest)
      throw new LedgerError(
        'other-run',
        'The ledger belongs to other input. Use another ledger, or append the new entries to this one.',
      );
  }

  #add({ number, batch, entry }: EntryRecord): boolean {
    this.#states[number] = newState(number, entry, batch);
    if (entry.duplicateOf === undefined) this.#numbers.set(emailKey(entry.email), number);
    this.#batches = batch + 1;
    return true;
  }

  #addBaseline({ type: _, groupId, ...baseline }: { type: 'baseline'; groupId: string } & Baseline): boolean {
    this.#baselines.set(groupId, [...(this.#baselines.get(groupId) ?? []), baseline]);
    for (const { entry, accountId } of baseline.found) {
      const state = this.state(entry);
      // A baseline says nothing about an entry that a request may have been sent for already.
      if (state.attempts.length === 0) this.#states[entry] = { ...state, existing: { groupId, accountId } };
    }
    return true;
  }
}

function requireSameEntry(known: Entry, given: Entry): void {
  const differs = (['groupId', 'region'] as const).find((name) => known[name] !== given[name]);
  if (!differs && Boolean(known.trial) === Boolean(given.trial)) return;
  throw new LedgerError(
    'other-run',
    `Line ${given.line} asks for ${given.email} with another ${differs ?? 'kind of account'} than the ledger has. Fix that line, or use another ledger.`,
  );
}
