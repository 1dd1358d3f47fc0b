import type { Scheduler } from 'fast-check';
import { Baselines } from '../../src/engine/baselines.ts';
import { EntryWorker, type Gate } from '../../src/engine/entryWorker.ts';
import { Keeper } from '../../src/engine/keeper.ts';
import { Listings } from '../../src/engine/listings.ts';
import { fold } from '../../src/entry/fold.ts';
import { outcomeOf } from '../../src/entry/outcomeOf.ts';
import type { EntryState } from '../../src/entry/state.ts';
import type { Ledger } from '../../src/ledger/ledger.ts';
import { memoryLedger } from '../../src/ledger/memoryLedger.ts';
import { Keyring } from '../../src/seal/keyring.ts';
import type { SealedKey } from '../../src/seal/sealedKey.ts';
import { Spill } from '../../src/seal/spill.ts';
import type { Reply, Service } from '../../src/service/service.ts';
import type { Sink } from '../../src/sinks/sink.ts';
import { MemoryDisk } from './memoryDisk.ts';

const quiet = 120_000;
const creationTimeout = 300_000;
const groupId = '10101';

/** What happens to a request: its response comes, soon or late, or is lost; nothing arrives; or it arrives after it was given up. */
export type Fate = 'answered' | 'answered-late' | 'response-lost' | 'request-lost' | 'arrives-later';

/** One thing that may go wrong, chosen by the test. */
export interface Plan {
  isTrial: boolean;
  /** Whether the account is there before the run. */
  wasThere: boolean;
  fates: readonly Fate[];
  /** For each worker, the step in which it dies; never when it takes fewer. */
  deaths: readonly number[];
  /** How much longer than needed the workers wait, each time, ms. */
  leaps: readonly number[];
  /** For each delivery, whether the sink fails. */
  sinkFailures: readonly boolean[];
}

/** How a ledger may be broken on purpose. */
export type Variant = 'as designed' | 'keys fenced by epoch' | 'keys in memory until delivered';

/** A key as the model's service makes it. */
interface Account {
  accountId: string;
  applicationKeyId: string;
}

/** One entry, two workers that may die, one that ends the run, and a service: every step in an order that the scheduler chooses. */
export class Model {
  readonly #scheduler: Scheduler;
  readonly #plan: Plan;
  readonly #variant: Variant;
  readonly #ledger: Ledger;
  readonly #stored = new Set<string>();
  readonly #late: { by: number; arrive: () => void }[] = [];
  /** The keys that a living worker had for a whole step. */
  readonly #seen = new Set<string>();
  readonly #outcomes: string[] = [];
  #now = 1_000_000;
  #account: Account | undefined;
  #requests = 0;
  #deliveries = 0;
  #waits = 0;

  constructor(scheduler: Scheduler, plan: Plan, variant: Variant) {
    this.#scheduler = scheduler;
    this.#plan = plan;
    this.#variant = variant;
    const dataKeys = new Map<string, Buffer>();
    const resumeKeys = {
      read: async () => new Map(dataKeys),
      add: async (_: string, worker: string, key: Buffer) => void dataKeys.set(worker, Buffer.from(key)),
    };
    this.#ledger = { ...memoryLedger({ now: () => this.#now, expiresAfter: creationTimeout + quiet }), resumeKeys };
    if (plan.wasThere) this.#account = { accountId: 'before', applicationKeyId: 'before' };
  }

  /** Lets the two workers live, and then one that nothing happens to. Resolves to what is wrong in the end. */
  async run(): Promise<string[]> {
    const entry = {
      email: 'customer@customers.example',
      line: 1,
      ...(this.#plan.isTrial ? { trial: { term: 14, storage: 5 } } : { groupId }),
    };
    await this.#ledger.begin({ header: { groups: [], digest: '' }, entries: [entry], append: false });
    const lives = this.#plan.deaths.map((death) => this.#live(death));
    await this.#scheduler.waitFor(Promise.all(lives));
    await this.#scheduler.waitFor(this.#live(Number.POSITIVE_INFINITY));
    return this.#problems();
  }

  /** The life of one worker: it works until the entry has an outcome, or dies in a step. */
  async #live(death: number): Promise<void> {
    let steps = 0;
    const keys = new Map<string, number>();
    let die = () => {};
    const dead = new Promise<void>((resolve) => {
      die = resolve;
    });
    const step = async (name: string): Promise<void> => {
      steps += 1;
      if (steps >= death) {
        die();
        return new Promise(() => {});
      }
      await this.#scheduler.schedule(Promise.resolve(), name);
    };
    await Promise.race([dead, this.#work(step, (keyId) => keys.set(keyId, steps))]);
    // A worker that died in the very next step had the key for no step at all.
    for (const [keyId, at] of keys) if (steps > at + 1) this.#seen.add(keyId);
  }

  async #work(step: (name: string) => Promise<void>, onKey: (keyId: string) => void): Promise<void> {
    const keyring = new Keyring();
    const ledger = this.#broken(mortal(this.#ledger, step));
    const startedAt = this.#now;
    await keyring.load(this.#ledger);
    await keyring.begin(this.#ledger, { adminAccountId: 'admin', service: '', sink: 'model', startedAt });
    const entryOf = () => 0;
    const spill = new Spill([], new MemoryDisk());
    const keeper = new Keeper({
      ledger,
      sink: this.#sink(step),
      keyring,
      spill,
      entryOf,
      print: () => {},
    });
    const service = this.#service(step, onKey);
    const listings = new Listings(service, () => this.#now, entryOf);
    let isSealed = false;
    const worker = new EntryWorker({
      worker: keyring.worker,
      service,
      ledger,
      keeper,
      listings,
      baselines: new Baselines(ledger, listings),
      rules: { quiet, maxAttempts: 2, startedAt },
      gate: openGate,
      now: () => this.#now,
      maySend: true,
      onSealed: () => {
        isSealed = true;
      },
    });
    for (let turn = 0; turn < 60; turn += 1) {
      const worked = await worker.work(0);
      if (isSealed && (await keeper.deliver(0).catch(() => false))) isSealed = false;
      if (worked.kind === 'finished') return void this.#outcomes.push(worked.outcome.outcome);
      await step('wait');
      const leap = this.#plan.leaps[this.#waits] ?? 0;
      this.#waits += 1;
      this.#passTime((worked.kind === 'again' ? worked.at : this.#now + 1000) + leap);
    }
  }

  /** Whatever is on its way arrives before the quiet period is over. */
  #passTime(until: number): void {
    const now = Math.max(this.#now, until);
    for (const { by, arrive } of this.#late) if (by <= now) arrive();
    this.#now = now;
  }

  #service(step: (name: string) => Promise<void>, onKey: (keyId: string) => void): Service {
    const model = this;
    return {
      async create(_, group): Promise<Reply> {
        await step('send');
        const fate = model.#plan.fates[model.#requests] ?? 'answered';
        model.#requests += 1;
        let reply: Reply | undefined;
        const arrive = () => {
          reply ??= model.#apply(group);
        };
        if (fate === 'request-lost') return { kind: 'unknown', message: '' };
        model.#late.push({ by: model.#now + quiet, arrive });
        if (fate === 'arrives-later') return { kind: 'unknown', message: '' };
        // Under way whatever happens to the worker, and for as long as the scheduler likes.
        await model.#scheduler.schedule(Promise.resolve(), 'arrive');
        arrive();
        const delay = fate === 'answered-late' ? 20 : 1;
        for (let passed = 0; passed < delay; passed += 1)
          await model.#scheduler.schedule(Promise.resolve(), 'under way');
        await step('response');
        if (fate === 'response-lost' || !reply) return { kind: 'unknown', message: '' };
        if (reply.kind === 'key') onKey(reply.key.facts.applicationKeyId);
        return reply;
      },
      async *members() {
        await step('list');
        if (model.#account) yield { accountId: model.#account.accountId, email: 'customer@customers.example' };
      },
      failureOf: (error) => ({ kind: 'stop', error: error as Error }),
    };
  }

  #apply(group: string | null): Reply {
    if (this.#account) return { kind: 'rejected', code: group === null ? 'bad_request' : 'invalid_email', message: '' };
    this.#account = { accountId: 'account', applicationKeyId: 'key' };
    const facts = { ...this.#account, email: 'customer@customers.example', createdAt: '' };
    return { kind: 'key', key: { facts, applicationKey: 'secret' } };
  }

  #sink(step: (name: string) => Promise<void>): Sink {
    return {
      name: 'model',
      check: async () => {},
      put: async ({ applicationKeyId }) => {
        await step('put');
        const fails = this.#plan.sinkFailures[this.#deliveries] ?? false;
        this.#deliveries += 1;
        if (fails) throw new Error('the sink is down');
        this.#stored.add(applicationKeyId);
        await step('stored');
        return { ref: applicationKeyId };
      },
    };
  }

  #broken(ledger: Ledger): Ledger {
    if (this.#variant === 'keys fenced by epoch') return fenced(ledger);
    if (this.#variant === 'keys in memory until delivered') return forgetful(ledger);
    return ledger;
  }

  async #problems(): Promise<string[]> {
    const outcome = outcomeOf(await this.#ledger.entry(0));
    const problems: string[] = [];
    const check = (holds: boolean, problem: string) => {
      if (!holds) problems.push(problem);
    };
    const { outcome: name = 'none' } = outcome ?? {};
    const isOurs = this.#account?.accountId === 'account';
    check(name !== 'none', 'the entry has no outcome');
    check(
      !isOurs || ['created', 'created-key-lost', 'unknown'].includes(name),
      `an account was made, but the entry is ${name}`,
    );
    check(isOurs || !['created', 'created-key-lost'].includes(name), `no account was made, but the entry is ${name}`);
    check(name !== 'created' || this.#stored.has('key'), 'the entry is created, and the sink has no key');
    for (const keyId of this.#seen) {
      check(this.#stored.has(keyId), 'a key that a living worker had is not in the sink');
      check(name === 'created', `a key arrived, but the entry is ${name}`);
    }
    check(!this.#outcomes.includes('created') || name === 'created', 'an entry was created, and then was not');
    return problems;
  }
}

const openGate: Gate = {
  enter: async () => true,
  calm: async () => {},
  call: async (prepare, create) => prepare().then(create),
  replied: () => {},
};

/** A ledger whose answers a dead worker does not get. */
function mortal(ledger: Ledger, step: (name: string) => Promise<void>): Ledger {
  const port = <A extends unknown[], R>(name: string, call: (...args: A) => Promise<R>) => {
    return async (...args: A): Promise<R> => {
      await step(name);
      const result = await call(...args);
      await step(`${name} done`);
      return result;
    };
  };
  return {
    ...ledger,
    claim: port('claim', ledger.claim),
    intent: port('intent', ledger.intent),
    seal: port('seal', ledger.seal),
    delivered: port('delivered', ledger.delivered),
    settle: port('settle', ledger.settle),
    release: port('release', ledger.release),
    baseline: port('baseline', ledger.baseline),
  };
}

/** Broken on purpose: a key counts only from the worker that has the newest claim. */
function fenced(ledger: Ledger): Ledger {
  let epoch = 0;
  return {
    ...ledger,
    async claim(entry, worker) {
      const claim = await ledger.claim(entry, worker);
      if (typeof claim === 'object') epoch = claim.epoch;
      return claim;
    },
    async seal(entry, key) {
      if ((await ledger.entry(entry)).epoch === epoch) await ledger.seal(entry, key);
    },
  };
}

/** Broken on purpose: a key is only in this process until the sink has it. */
function forgetful(ledger: Ledger): Ledger {
  const keys: SealedKey[] = [];
  return {
    ...ledger,
    async seal(_, key) {
      keys.push(key);
    },
    async entry(entry): Promise<EntryState> {
      const state = await ledger.entry(entry);
      return keys.reduce((before, key) => fold(before, { type: 'sealed', entry, key }), state);
    },
    async delivered(entry, applicationKeyId, ref) {
      for (const key of keys) await ledger.seal(entry, key);
      await ledger.delivered(entry, applicationKeyId, ref);
    },
  };
}
