import type { EntryOutcome, Verdict } from '../entry/outcome.ts';
import { outcomeOf } from '../entry/outcomeOf.ts';
import { type EntryState, mayHaveTakenEffect } from '../entry/state.ts';
import type { Claim, Ledger, Release, RunState } from '../ledger/ledger.ts';
import { LedgerError } from '../ledger/ledgerError.ts';
import type { Failure, Reply, Service } from '../service/service.ts';
import { type Baselines, hasBaseline } from './baselines.ts';
import type { Keeper } from './keeper.ts';
import type { Listing, Listings } from './listings.ts';
import { afterAbsence, groupsFor, margin, nextStep, openGroupFor, type Rules, type Step } from './nextStep.ts';
import { lostKeyVerdict, unknownVerdict } from './verdicts.ts';

/** What a worker asks before it sends, and tells afterwards. */
export interface Gate {
  /** Resolves when a request may be prepared; `false` when none will be any more. */
  enter(): Promise<boolean>;
  /** Resolves when the service does not ask to wait. */
  calm(): Promise<void>;
  /**
   * Prepares a call to create an account, and makes it when it is its turn; `undefined` when no call may be made any
   * more.
   */
  call<T>(prepare: () => Promise<void>, create: () => Promise<T>): Promise<T | undefined>;
  /** What came of a call. */
  replied(reply: Reply | Failure): void;
}

/** What came of working on an entry. */
export type Worked =
  | { kind: 'finished'; outcome: EntryOutcome }
  /** A key is sealed and waits for its delivery. */
  | { kind: 'sealed' }
  /** Come back at `at`, ms since 1970; `isSettling`: to find out what became of a request. */
  | { kind: 'again'; at: number; isSettling: boolean }
  /** No request may be sent any more. */
  | { kind: 'stopped' };

/** What a worker works with. */
export interface WorkerOptions {
  worker: string;
  service: Service;
  ledger: Ledger;
  keeper: Keeper;
  listings: Listings;
  baselines: Baselines;
  rules: Rules;
  gate: Gate;
  now: () => number;
  /** False: finds out what happened, and sends nothing. */
  maySend: boolean;
  /** Told of every entry that got a key. */
  onSealed: (entry: number) => void;
}

/** How long an entry is left alone that somebody else works on, ms. */
const busyWait = 10_000;

/** How long to wait after a listing that failed, ms. */
const failedListingWait = 5_000;

/** Takes one entry as far as it can go now. */
export class EntryWorker {
  readonly #options: WorkerOptions;

  constructor(options: WorkerOptions) {
    this.#options = options;
  }

  async work(entry: number): Promise<Worked> {
    const { ledger, worker, now } = this.#options;
    // The run first: what a baseline that is in it says of the entry is in the state that is read after it.
    const run = await ledger.run();
    const claim = await ledger.claim(entry, worker);
    if (claim === 'busy') return { kind: 'again', at: now() + busyWait, isSettling: true };
    if (claim === 'final') return this.#finished(entry);
    try {
      return await this.#go(claim, run);
    } catch (error) {
      if (error instanceof LedgerError && error.problem === 'stale-claim')
        return { kind: 'again', at: now() + busyWait, isSettling: true };
      await this.#release(claim, {}).catch(() => {});
      throw error;
    }
  }

  /** Step after step, until the entry has an outcome or has to wait. */
  async #go(claim: Claim, claimedIn: RunState): Promise<Worked> {
    const { ledger, rules, now } = this.#options;
    let run = claimedIn;
    let { state } = claim;
    for (;;) {
      const step = nextStep(state, run, rules, now());
      const worked = await this.#take(step, claim, state, run);
      if (worked) return worked;
      run = await ledger.run();
      state = await ledger.entry(state.number);
    }
  }

  /** Takes a step. `undefined`: the next one can be taken at once. */
  async #take(step: Step, claim: Claim, state: EntryState, run: RunState): Promise<Worked | undefined> {
    switch (step.kind) {
      case 'deliver':
        await this.#release(claim, {});
        this.#options.onSealed(state.number);
        return { kind: 'sealed' };
      case 'settle':
        return this.#settle(claim, step.verdict);
      case 'wait':
        await this.#release(claim, {});
        return { kind: 'again', at: step.until, isSettling: true };
      case 'look':
        return this.#look(step, claim, state);
      case 'send':
        return this.#prepare(step.groupId, claim, state, run);
    }
  }

  async #settle(claim: Claim, verdict: Verdict): Promise<Worked | undefined> {
    const { ledger } = this.#options;
    // Not accepted: a key came in between, or another worker decided.
    await ledger.settle(claim.state.number, claim.epoch, verdict);
    const outcome = outcomeOf(await ledger.entry(claim.state.number));
    return outcome && { kind: 'finished', outcome };
  }

  /** Looks whether the account is there, in every Group that a request went to. */
  async #look(
    { groupIds, since }: Extract<Step, { kind: 'look' }>,
    claim: Claim,
    state: EntryState,
  ): Promise<Worked | undefined> {
    const { ledger, rules, listings, now } = this.#options;
    let at = Number.POSITIVE_INFINITY;
    for (const groupId of groupIds) {
      const listing = await this.#list(() => listings.since(groupId, since));
      if (listing === 'failed') return this.#again(claim, {}, now() + failedListingWait);
      const accountId = listing?.found.get(state.number);
      const run = await ledger.run();
      if (accountId !== undefined) return this.#settle(claim, lostKeyVerdict(state, run, { groupId, accountId }));
      at = Math.min(at, listing?.at ?? now());
    }
    const next = afterAbsence(state, await ledger.run(), rules);
    if ('verdict' in next) return this.#settle(claim, next.verdict);
    if ('send' in next) return this.#prepare(next.send, claim, state, await ledger.run());
    return this.#again(claim, { absentAt: at }, at);
  }

  /** A listing; `undefined` for a Group that the service does not list, `failed` for now. */
  async #list(list: () => Promise<Listing>): Promise<Listing | 'failed' | undefined> {
    try {
      await this.#options.gate.calm();
      return await list();
    } catch (error) {
      if (error instanceof LedgerError) throw error;
      const failure = this.#options.service.failureOf(error);
      if (failure.kind === 'rejected') return undefined;
      this.#options.gate.replied(failure);
      return 'failed';
    }
  }

  /** Makes sure that a request may be sent, and sends it. `run` was read before `state`. */
  async #prepare(groupId: string | null, claim: Claim, state: EntryState, run: RunState): Promise<Worked | undefined> {
    const { gate, maySend } = this.#options;
    const baseline = await this.#takeBaselines(state, run);
    if (baseline === 'failed') return this.#again(claim, {}, this.#options.now() + failedListingWait);
    if (baseline === 'taken') return undefined;
    if (!maySend || !(await gate.enter())) {
      await this.#release(claim, {});
      return { kind: 'stopped' };
    }
    return this.#send(groupId, claim, state);
  }

  /** `taken`: by somebody, after the state was read, so it may say more now. */
  async #takeBaselines(state: EntryState, run: RunState): Promise<'there' | 'taken' | 'failed'> {
    const { ledger, baselines, service, gate, now } = this.#options;
    for (const groupId of groupsFor(state, run)) {
      if (hasBaseline(run, groupId, state.batch)) continue;
      try {
        await gate.calm();
        await baselines.ensure([groupId], state.batch, now());
        return 'taken';
      } catch (error) {
        if (error instanceof LedgerError) throw error;
        const failure = service.failureOf(error);
        if (failure.kind === 'rejected') {
          await ledger.closeGroup(groupId, failure.code);
          return 'taken';
        }
        gate.replied(failure);
        return 'failed';
      }
    }
    return 'there';
  }

  async #send(groupId: string | null, claim: Claim, state: EntryState): Promise<Worked | undefined> {
    const { ledger, service, gate, now } = this.#options;
    const record = () => ledger.intent(state.number, claim.epoch, groupId);
    let recordedAt = 0;
    const prepare = async () => {
      await record();
      recordedAt = now();
    };
    const reply = await gate.call(prepare, async () => {
      // The intent must say when the request was sent, also to a process that finds it after a crash.
      if (now() - recordedAt > margin) await record();
      return service.create(state.entry, groupId);
    });
    if (reply === undefined) {
      await this.#release(claim, { result: 'not-done', endedAt: now() });
      return { kind: 'stopped' };
    }
    try {
      return await this.#receive(reply, groupId, claim, state);
    } finally {
      gate.replied(reply);
    }
  }

  async #receive(reply: Reply, groupId: string | null, claim: Claim, state: EntryState): Promise<Worked | undefined> {
    const { keeper, ledger, now, onSealed } = this.#options;
    // First of all: nothing comes between a key and the ledger.
    if ('key' in reply && reply.key) {
      const owner = await keeper.keep(state, reply.key);
      onSealed(owner ?? state.number);
      // An entry with a key of its own is anybody's to deliver: the claim ends with it.
      if (owner === state.number) return { kind: 'sealed' };
    }
    const endedAt = now();
    switch (reply.kind) {
      case 'key':
      case 'unknown':
        return this.#again(claim, { result: 'unknown', endedAt }, endedAt);
      case 'rejected':
        if (reply.code === 'too_many_members' && groupId !== null) {
          await ledger.closeGroup(groupId, reply.code);
          if (openGroupFor(state, await ledger.run()) !== undefined)
            return this.#again(claim, { result: 'not-done', endedAt }, endedAt, false);
        }
        return this.#rejected(reply, groupId, claim, state, endedAt);
      default:
        return this.#again(claim, { result: 'not-done', endedAt }, endedAt, false);
    }
  }

  /**
   * A rejection decides nothing by itself: it may be about a second copy of our own request, or somebody else's. The
   * listing does, and for a trial, which no listing shows, whether an earlier request may have taken effect.
   */
  async #rejected(
    { code, message }: { code: string; message: string },
    groupId: string | null,
    claim: Claim,
    state: EntryState,
    endedAt: number,
  ): Promise<Worked | undefined> {
    if (groupId !== null) return this.#again(claim, { result: 'rejected', code, message, endedAt }, endedAt);
    // A trial's code covers an email in use as well, by our own first request perhaps.
    return this.#settle(
      claim,
      mayHaveTakenEffect(state) ? unknownVerdict(state) : { outcome: 'rejected', code, message },
    );
  }

  async #again(claim: Claim, release: Release, at: number, isSettling = true): Promise<Worked> {
    await this.#release(claim, release);
    return { kind: 'again', at, isSettling };
  }

  async #release({ state, epoch }: Claim, release: Release): Promise<void> {
    await this.#options.ledger.release(state.number, epoch, release);
  }

  async #finished(entry: number): Promise<Worked> {
    const outcome = outcomeOf(await this.#options.ledger.entry(entry));
    if (outcome) return { kind: 'finished', outcome };
    // A key has arrived since.
    this.#options.onSealed(entry);
    return { kind: 'sealed' };
  }
}
