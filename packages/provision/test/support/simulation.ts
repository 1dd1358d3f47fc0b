import { type FetchLike, PartnerClient } from '@b2-partner/client';
import { createMock, type Mock } from '@b2-partner/mock';
import { expect } from 'vitest';
import {
  type EntryInput,
  type EntryOutcome,
  emailKey,
  outcomeOf,
  type ProvisionEvent,
  provision,
  type Summary,
} from '../../src/index.ts';
import { Book } from '../../src/ledger/book.ts';
import { FileLedger } from '../../src/ledger/file/fileLedger.ts';
import { decode } from '../../src/ledger/file/lines.ts';
import { Spill } from '../../src/seal/spill.ts';
import { FileSink } from '../../src/sinks/fileSink.ts';
import { MemoryDisk } from './memoryDisk.ts';
import { jumpingClock, smallWorld } from './world.ts';

export const ledgerPath = '/ledger/customers.ledger';
export const sinkPath = '/keys/keys.jsonl';
const spillFolder = '/spill';

/** How many steps a process may take from a response to the durable key: those of two writes, and others' in between. */
const stepsToKeep = 20;

/** What happens to one request: it is sent on, lost on the way there or back, or applied later than its connection lives. */
export type Weather = 'fair' | 'lost-request' | 'lost-response' | 'late';

/** When a process dies: at this step, counted from 1. */
export type KillAt = (step: number, name: string) => boolean;

/** What a simulated run does, apart from its entries. */
export interface SimulationOptions {
  /** The weather of each creation, in order; fair after that. */
  weather?: readonly Weather[];
  entries: readonly EntryInput[];
  mock?: Mock;
  /** Whether a death is a power cut, which forgets what was not made durable. Default: false. */
  random?: () => number;
}

/** A partner's computer and the service, over the lives of several processes. */
export class Simulation {
  readonly mock: Mock;
  readonly clock = jumpingClock();
  readonly outcomes: EntryOutcome[] = [];
  readonly events: ProvisionEvent[] = [];
  readonly printed: string[] = [];
  /** The keys that a process had for long enough to keep them. */
  readonly kept = new Set<string>();
  readonly #options: SimulationOptions;
  readonly #late: { at: number; send: () => Promise<unknown> }[] = [];
  disk = new MemoryDisk();
  #creations = 0;

  constructor(options: SimulationOptions) {
    this.#options = options;
    this.mock = options.mock ?? createMock({ world: smallWorld });
  }

  /** The life of one process: it ends the run, or dies in a step; `fail` throws what a step fails with. Resolves to the summary, or to nothing. */
  async live(killAt: KillAt = () => false, fail: (name: string) => void = () => {}): Promise<Summary | undefined> {
    let steps = 0;
    const seen = new Map<string, number>();
    let isDead = false;
    let die = () => {};
    const death = new Promise<undefined>((resolve) => {
      die = () => resolve(undefined);
    });
    const step = (name: string): Promise<void> | void => {
      steps += 1;
      if (!isDead && killAt(steps, name)) {
        isDead = true;
        die();
      }
      // A dead process gets no response.
      if (isDead) return new Promise(() => {});
      fail(name);
    };
    const disk = new MemoryDisk(async (name) => step(name), this.disk);
    const { clock } = this;
    const isAlive = () => !isDead;
    const mortalClock = {
      now: () => clock.now(),
      sleep: async (ms: number, signal?: AbortSignal) => {
        await clock.sleep(ms, signal);
        await this.#applyLate();
        await step('sleep');
      },
    };
    const lock = { wasBroken: false, require: async () => {}, release: async () => {} };
    const ledger = new FileLedger(ledgerPath, {}, { disk, takeLock: async () => lock, now: () => clock.now() });
    const client = new PartnerClient({
      ...this.mock.credentials,
      realm: this.mock.url,
      fetch: this.#fetch(step, (keyId) => isAlive() && seen.set(keyId, steps)),
      maxRetries: 0,
    });
    const run = provision(client, this.#options.entries, {
      ledger,
      sink: new FileSink(sinkPath, disk),
      clock: mortalClock,
      spill: new Spill([spillFolder], disk),
      onEvent: (event) => isAlive() && this.events.push(event),
      print: (text) => isAlive() && this.printed.push(text),
      concurrency: 4,
    });
    const reading = (async () => {
      for await (const outcome of run) if (isAlive()) this.outcomes.push(outcome);
      return await run;
    })();
    reading.catch(() => {});
    const summary = await Promise.race([reading, death]);
    this.disk = disk;
    for (const [keyId, at] of seen) if (summary || steps - at > stepsToKeep) this.kept.add(keyId);
    const { random } = this.#options;
    if (summary === undefined && random) this.disk.cutPower(random);
    return summary;
  }

  #fetch(step: (name: string) => Promise<void> | void, onKey: (keyId: string) => void): FetchLike {
    return async (url, init) => {
      await step(`request ${url}`);
      await this.#applyLate();
      if (!/create/.test(url)) return this.mock.fetch(url, init as RequestInit);
      const weather = this.#options.weather?.[this.#creations] ?? 'fair';
      this.#creations += 1;
      if (weather === 'lost-request') throw reset();
      if (weather === 'late') {
        this.#late.push({
          at: this.clock.now() + 60_000,
          send: () => this.mock.fetch(url, { ...init, signal: null } as RequestInit),
        });
        throw reset();
      }
      const response = await this.mock.fetch(url, init as RequestInit);
      if (weather === 'lost-response') throw reset();
      await step(`response ${url}`);
      const text = await response.text();
      const [, keyId] = /"applicationKeyId":"([^"]+)"/.exec(text) ?? [];
      if (keyId) onKey(keyId);
      return new Response(text, { status: response.status, headers: response.headers });
    };
  }

  async #applyLate(): Promise<void> {
    for (const late of this.#late.filter(({ at }) => at <= this.clock.now())) {
      this.#late.splice(this.#late.indexOf(late), 1);
      await late.send().catch(() => {});
    }
  }

  /** Goes on until the run has ended, and looks whether everything holds that must. */
  async endWell(): Promise<void> {
    const summary = await this.live();
    expect(summary?.stopped).toBeUndefined();
    await this.audit();
  }

  /** The invariants. */
  async audit(): Promise<void> {
    const { entries } = this.#options;
    const { records } = decode(Buffer.from(this.disk.textOf(ledgerPath)), ledgerPath);
    const made = this.mock.snapshot().events.flatMap((event) => (event.type === 'created' ? [event] : []));
    const sink = this.disk
      .textOf(sinkPath)
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));
    const final = this.#finalOutcomes();

    // Exactly one outcome per entry, and it is the truth.
    expect([...final.keys()].sort()).toEqual(entries.map(({ email }) => emailKey(String(email))).sort());
    for (const { email, accountId } of made) {
      const outcome = final.get(emailKey(email));
      if (!outcome) continue;
      expect(['created', 'created-key-lost', 'unknown'], `${email} was made`).toContain(outcome.outcome);
      if (outcome.outcome !== 'unknown') expect(outcome.accountId).toBe(accountId);
    }
    const created = [...final.values()].filter(({ outcome }) => outcome === 'created');
    const emails = new Set(made.map(({ email }) => emailKey(email)));
    for (const { email, outcome } of final.values())
      if (outcome === 'created' || outcome === 'created-key-lost') expect(emails, email).toContain(emailKey(email));
    expect(made.length).toBe(new Set(emails).size);

    // Every key is in the sink, once, and is the account's.
    expect(sink).toHaveLength(created.length);
    for (const line of sink) {
      const account = made.find(({ applicationKeyId }) => applicationKeyId === line.applicationKeyId);
      expect(account).toMatchObject({ applicationKey: line.applicationKey, accountId: line.accountId });
    }
    for (const keyId of this.kept) expect(sink.map((line) => line.applicationKeyId)).toContain(keyId);
    const sealed = records.flatMap((record) => (record.type === 'sealed' ? [record.key.applicationKeyId] : []));
    for (const keyId of sealed) expect(sink.map((line) => line.applicationKeyId)).toContain(keyId);

    // No key is readable anywhere else.
    const elsewhere = [
      ...this.disk.paths
        .filter((path) => path !== sinkPath && !path.endsWith('.reserve'))
        .map((path) => this.disk.textOf(path)),
      JSON.stringify([this.events, this.outcomes]),
      ...this.printed,
    ].join('\n');
    for (const { applicationKey } of made) expectNoKey(elsewhere, applicationKey);

    // Resuming once more changes nothing.
    const before = [this.disk.textOf(ledgerPath), this.disk.textOf(sinkPath), made.length, this.mock.requests.length];
    expect((await this.live())?.counts).toMatchObject({ pending: 0, open: 0, undelivered: 0 });
    expect([
      this.disk
        .textOf(ledgerPath)
        .split('\n')
        .filter((line) => !line.includes('"type":"end"')).length,
      this.disk.textOf(sinkPath),
      made.length,
      this.mock.requests.length,
    ]).toEqual([
      String(before[0])
        .split('\n')
        .filter((line) => !line.includes('"type":"end"')).length,
      ...before.slice(1),
    ]);
  }

  #finalOutcomes(): Map<string, EntryOutcome> {
    const final = new Map<string, EntryOutcome>();
    for (const outcome of this.#recorded()) final.set(emailKey(outcome.email), outcome);
    return final;
  }

  #recorded(): EntryOutcome[] {
    return readOutcomes(this.disk.textOf(ledgerPath));
  }
}

/** The outcomes in the text of a ledger. */
export function readOutcomes(text: string): EntryOutcome[] {
  const book = new Book();
  for (const record of decode(Buffer.from(text), ledgerPath).records) book.apply(record);
  return book.states.flatMap((state) => outcomeOf(state) ?? []);
}

/** Fails when a text holds a key: as it is, in base64 at any offset, or percent-encoded. */
export function expectNoKey(text: string, key: string): void {
  for (const form of formsOf(key)) expect(text.includes(form), 'a key in the open').toBe(false);
}

function formsOf(key: string): string[] {
  // What is left of each offset's base64 when the neighbours are cut off.
  const base64 = [0, 1, 2].map((offset) =>
    Buffer.from('x'.repeat(offset) + key)
      .toString('base64')
      .slice(offset === 0 ? 0 : 4, -4),
  );
  return [key, encodeURIComponent(key), ...base64];
}

function reset(): TypeError {
  const cause = Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' });
  return new TypeError('fetch failed', { cause });
}
