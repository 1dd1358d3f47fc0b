import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createMock, type Mock, type SeenRequest } from '@b2-partner/mock';
import { isThere } from '@b2-partner/servers';
import { describe, expect, onTestFinished, test } from 'vitest';
import { enqueueRun } from '../../src/bullmq.ts';
import { beginRun, type EntryOutcome, emailKey, fileSink, outcomeOf } from '../../src/index.ts';
import { listOpenEntries, postgresLedger } from '../../src/postgres.ts';
import { fleetServers, identity, type QueueKind } from './fleet.ts';
import { sql } from './postgres.ts';
import { expectNoKey } from './simulation.ts';
import { keysIn, temporaryFolder } from './world.ts';

const isLong = process.env.FLEET_ENTRIES !== undefined;
const entryCount = Number(process.env.FLEET_ENTRIES ?? 100);
const workerCount = 3;
const concurrency = 6;
const quiet = 400;
/** How long the others leave an entry alone, and the jobs of a worker without a sign of life, ms. */
const expiresAfter = 3000;
const takeOverAfter = 1500;
/** How long a worker is stopped: past its lock, and in the long run also past the time after which others decide. */
const frozenFor = isLong ? 75_000 : 2800;
/** How long a creation may take, ms: a worker that wakes up still has its response. */
const patience = isLong ? 100_000 : 8000;

/** Everything that a network and a service do to a request, each now and then. */
const faults = [
  { on: 'createGroupMember', do: 'reset-after', probability: 0.03 },
  { on: 'createGroupMember', do: 'half-body', probability: 0.03 },
  { on: 'createGroupMember', do: 'reset', probability: 0.02 },
  { on: 'createGroupMember', do: 'late', delay: 20, probability: 0.02 },
  { on: 'createGroupMember', do: 'previous', probability: 0.01 },
  { on: 'createGroupMember', do: 'error-body', probability: 0.01 },
  { on: 'createGroupMember', do: 'html', probability: 0.01 },
  { on: 'createGroupMember', do: 'error', status: 429, retryAfter: 0, probability: 0.02 },
  // Carried out at once, with a response that takes a while: there is always something under way.
  { on: 'createGroupMember', delay: 400, probability: 0.8 },
  { do: 'expire-tokens', calls: 1000 },
] as const;

/** The test for one kind of queue; each has a file of its own, so that they run side by side. */
export function testFaults(kind: QueueKind): void {
  describe.runIf(isThere('PostgreSQL') && isThere(kind))(`a fleet with a queue in ${kind}`, () => {
    const servers = fleetServers(kind);

    test(`with ${workerCount} workers and ${entryCount} entries, killed, stopped and cut off at random, keeps every account and key`, async () => {
      // The mock itself keeps the last thousand.
      const requests: SeenRequest[] = [];
      const onRequest = (request: SeenRequest) => void requests.push(request);
      const mock = createMock({ groups: 4, members: 0, faults, seed: 7, onRequest });
      onTestFinished(() => mock.close());
      const realm = await mock.listen();
      const ground = await servers.ground();
      const folder = temporaryFolder();
      const { identity: secret, recipient } = await identity();
      const ledger = postgresLedger({ connection: ground.ledger });
      onTestFinished(() => ledger.close());
      const entries = Array.from({ length: entryCount }, (_, index) => ({
        email: `customer-${index}@customers.example`,
        group: String(10101 + (index % 4)),
      }));
      const { header } = await beginRun(entries, {
        ledger,
        sink: fileSink(join(folder, 'keys.jsonl')),
        seal: { recipients: [recipient] },
        quiet,
      });
      await enqueueRun({ queue: ground.queue, ledger });

      const common = { realm, queue: ground.queue, connection: ground.ledger, folder, concurrency, patience };
      const options = { ...common, expiresAfter, takeOverAfter };
      const fleet = new Fleet(mock, options);
      // The last of them cannot open what the others have sealed.
      for (let number = 0; number < workerCount; number += 1)
        await fleet.start({ identities: number < workerCount - 1 ? [secret] : [] });

      const isOver = async () => {
        try {
          return (await listOpenEntries(ground.ledger)).length < entryCount / 10;
        } catch {
          return false;
        }
      };
      let kills = 0;
      for (let round = 0; round < 2 * entryCount && !(await isOver()); round += 1) {
        await fleet.pass(300);
        const chance = Math.random();
        if (round === 0) await fleet.freeze(frozenFor, { identities: [secret] });
        else if (chance < 0.4) {
          kills += 1;
          await fleet.kill({ identities: [secret] });
        } else if (chance < 0.6) await servers.postgres.restart();
        else if (chance < 0.8) await servers.redis?.restart();
      }
      await fleet.allAwake();
      expect(fleet.troubles).toEqual([]);
      // With everybody gone, one more ends what is left.
      await fleet.end();
      await fleet.finish({ identities: [secret] });

      const sent = requests.length;
      await fleet.finish({ identities: [secret] });
      const more = requests.slice(sent).filter(({ operation }) => operation !== 'authorizeAccount');
      expect(more, 'resuming twice equals resuming once').toEqual([]);

      const outcomes: EntryOutcome[] = [];
      for await (const state of ledger.entries()) outcomes.push(outcomeOf(state) ?? fail(`entry ${state.number}`));
      await audit(mock, outcomes, folder, { kills, run: header.run, connection: ground.ledger, output: fleet.output });
    }, 1_800_000);
  });
}

/** What was asked of the service. Who finds a job of an entry that is final authorizes, and leaves it at that. */
function fail(what: string): never {
  throw new Error(`${what} has no outcome`);
}

interface WorkerSettings {
  identities: string[];
}

/** The processes of a fleet. */
class Fleet {
  readonly #mock: Mock;
  readonly #options: object;
  readonly #workers = new Set<ChildProcess>();
  /** All that were ever started, also those that are stopped. */
  readonly #started: ChildProcess[] = [];
  /** How many creations a worker waits for. */
  readonly #inHand = new Map<ChildProcess, number>();
  #count = 0;
  #frozen: Promise<void> = Promise.resolve();
  output = '';
  /** Workers that ended by themselves. */
  readonly troubles: string[] = [];

  constructor(mock: Mock, options: object) {
    this.#mock = mock;
    this.#options = options;
    onTestFinished(() => {
      for (const worker of this.#started) worker.kill('SIGKILL');
    });
  }

  async start(settings: WorkerSettings): Promise<void> {
    const worker = this.#spawn({ ...this.#options, ...settings, untilDone: false });
    this.#workers.add(worker);
    worker.once('close', (code) => {
      if (this.#workers.delete(worker)) this.troubles.push(`a worker ended with ${code}: ${this.#complaints()}`);
    });
    await once(worker.stdout ?? fail('stdout'), 'data');
  }

  /** Works until nothing is open. */
  async finish(settings: WorkerSettings): Promise<void> {
    const [code] = await once(this.#spawn({ ...this.#options, ...settings, untilDone: true }), 'close');
    expect(code, this.#complaints()).toBe(0);
  }

  async kill(next: WorkerSettings): Promise<void> {
    const worker = this.#any();
    this.#workers.delete(worker);
    worker.kill('SIGKILL');
    await this.start(next);
  }

  /** Stops a worker in the middle, for longer than its jobs and its claims last, and lets it go on. */
  async freeze(milliseconds: number, next: WorkerSettings): Promise<void> {
    const worker = await this.#stopBusy();
    this.#workers.delete(worker);
    this.#frozen = this.pass(milliseconds).then(() => {
      worker.kill('SIGCONT');
      this.#workers.add(worker);
    });
    await this.start(next);
  }

  async allAwake(): Promise<void> {
    await this.#frozen;
    // It has a key in hand, or none: give it the time to say so.
    await this.pass(1500);
  }

  /** SIGTERM: what is under way is finished. */
  async end(): Promise<void> {
    const workers = [...this.#workers];
    this.#workers.clear();
    const ends = workers.map((worker) => once(worker, 'close'));
    for (const worker of workers) worker.kill('SIGTERM');
    const codes = (await Promise.all(ends)).map(([code]) => code);
    expect(codes, this.#complaints()).toEqual(workers.map(() => 0));
  }

  /** Time is what this test is about: processes of their own go on meanwhile. */
  pass(milliseconds: number): Promise<void> {
    return new Promise((resolve) => setTimeout(resolve, milliseconds));
  }

  /** Stops a worker that waits for the responses to several creations. */
  async #stopBusy(): Promise<ChildProcess> {
    for (;;) {
      const busy = [...this.#workers].find((worker) => (this.#inHand.get(worker) ?? 0) > 2);
      busy?.kill('SIGSTOP');
      await this.pass(busy ? 100 : 5);
      if (busy && (this.#inHand.get(busy) ?? 0) > 0) return busy;
      // What it had said was not read yet: it had them all.
      busy?.kill('SIGCONT');
    }
  }

  /** What the workers have said last, without their marks. */
  #complaints(): string {
    return this.output.replaceAll(/^(ready|sent|received)\n/gm, '').slice(-2000);
  }

  #any(): ChildProcess {
    const workers = [...this.#workers];
    return workers[Math.floor(Math.random() * workers.length)] ?? fail('the fleet');
  }

  #spawn(options: object): ChildProcess {
    const file = fileURLToPath(new URL('./fleetWorker.mjs', import.meta.url));
    this.#count += 1;
    const { applicationKeyId, applicationKey } = this.#mock.credentials;
    const env = { ...process.env, B2_APPLICATION_KEY_ID: applicationKeyId, B2_APPLICATION_KEY: applicationKey };
    const child = spawn(process.execPath, [file, JSON.stringify({ ...options, number: this.#count })], { env });
    this.#started.push(child);
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (data) => {
        this.output += data;
      });
    child.stdout.on('data', (data) => {
      const marks = String(data);
      const change = marks.split('sent').length - marks.split('received').length;
      this.#inHand.set(child, (this.#inHand.get(child) ?? 0) + change);
    });
    return child;
  }
}

interface Facts {
  kills: number;
  run: string;
  connection: string;
  output: string;
}

/** The invariants. */
async function audit(mock: Mock, outcomes: readonly EntryOutcome[], folder: string, facts: Facts): Promise<void> {
  const made = mock.snapshot().events.flatMap((event) => (event.type === 'created' ? [event] : []));
  const accounts = new Map(made.map((account) => [emailKey(account.email), account]));
  expect(accounts.size, 'no email has two accounts').toBe(made.length);
  expect(outcomes).toHaveLength(entryCount);
  for (const { email, outcome, accountId } of outcomes) {
    const account = accounts.get(emailKey(email));
    if (outcome !== 'unknown')
      expect(outcome, `${email} ${account ? 'was' : 'was not'} made`).toMatch(account ? /^created/ : /^rejected/);
    if (outcome.startsWith('created')) expect(accountId).toBe(account?.accountId);
  }

  // Each worker has a file of its own, as on computers of their own: a key whose delivery nobody recorded may be in two.
  const lines = readdirSync(folder).flatMap((name) => (name.endsWith('.jsonl') ? keysIn(join(folder, name)) : []));
  const stored = [...new Map(lines.map((line) => [line.applicationKeyId, line])).values()];
  const created = outcomes.filter(({ outcome }) => outcome === 'created');
  expect(stored).toHaveLength(created.length);
  for (const { applicationKeyId, applicationKey, accountId } of stored) {
    const headers = {
      Authorization: `Basic ${Buffer.from(`${applicationKeyId}:${applicationKey}`).toString('base64')}`,
    };
    const answer = await mock.fetch(`${mock.url}/b2api/v3/b2_authorize_account`, { headers });
    expect(await answer.json()).toMatchObject({ accountId });
  }

  // A key is lost only with its response, or with a process that was killed while it had it.
  const broken = mock.faults
    .list()
    .filter(({ on, do: kind }) => on === 'createGroupMember' && kind !== undefined)
    .reduce((sum, { hits }) => sum + hits, 0);
  const lost = outcomes.filter(({ outcome }) => outcome === 'created-key-lost');
  expect(lost.length).toBeLessThanOrEqual(broken + facts.kills * concurrency);

  const { rows } = await sql(
    facts.connection,
    `SELECT (SELECT string_agg(state::text, E'\\n') FROM b2_partner.entries) AS entries,
       (SELECT string_agg(event::text, E'\\n') FROM b2_partner.events) AS events,
       (SELECT count(*)::int FROM (SELECT entry FROM b2_partner.events WHERE event->>'type' = 'verdict' GROUP BY entry HAVING count(*) > 1) AS twice) AS twice`,
  );
  const text = `${rows[0]?.entries}\n${rows[0]?.events}\n${facts.output}`;
  expect(text).not.toMatch(/K005[\w/+]{20}/);
  for (const { applicationKey } of made.slice(0, 50)) expectNoKey(text, applicationKey);
  expect(rows[0]?.twice, 'entries with two verdicts').toBe(0);
  const corrected = outcomes.filter(({ corrects }) => corrects);
  if (isLong) expect(corrected.length, 'keys that came after an outcome').toBeGreaterThan(0);
  console.log(
    `${made.length} accounts, ${created.length} created (${corrected.length} corrected), ${lost.length} keys lost, ${broken} broken responses, ${facts.kills} kills`,
  );
}
