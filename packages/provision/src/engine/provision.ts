import { countStates } from '../entry/counts.ts';
import type { EntryOutcome } from '../entry/outcome.ts';
import { outcomeOf } from '../entry/outcomeOf.ts';
import { phaseOf } from '../entry/state.ts';
import type { EntryInput } from '../input/row.ts';
import type { RunInput } from '../ledger/ledger.ts';
import type { KeyInHand } from '../seal/sealedKey.ts';
import type { ProvisioningClient } from '../service/partnerService.ts';
import { type RunInputOptions, readInput } from './beginRun.ts';
import { tellSafely } from './events.ts';
import { limitsOf } from './limits.ts';
import { ProvisionRun, type RunControl } from './provisionRun.ts';
import { RunGate } from './runGate.ts';
import { Runner } from './runner.ts';
import type { Summary } from './summary.ts';
import { requireKeyPlace, Workshop, type WorkshopOptions } from './workshop.ts';

/**
 * Options of `resumeRun` and `settleRun`. The defaults of `concurrency`, `maxUndelivered`, `maxAttempts`, `quiet` and
 * `seal` are what the run was begun with: the ledger records it.
 */
export interface ResumeOptions extends Omit<WorkshopOptions, 'client'> {
  /** How many requests may be under way at once; the client's `maxConcurrency` limits it too. Default: 16. */
  concurrency?: number | undefined;
  /** How many keys may wait for the sink before no further account is created. Default: the concurrency. */
  maxUndelivered?: number | undefined;
  /**
   * Called with the key of each account that was created, after its delivery and before its outcome is reported. At most once per
   * account; an error is reported as a warning.
   */
  afterCreate?: ((key: KeyInHand) => Promise<void> | void) | undefined;
  /** Sends nothing more once it aborts; what is under way is finished. */
  signal?: AbortSignal | undefined;
}

/** Options of `provision`. */
export interface ProvisionOptions extends ResumeOptions, Pick<RunInputOptions, 'groups' | 'template' | 'append'> {}

/**
 * Creates an account for each entry and loses no key that arrives. Called again with the same ledger and input, it goes
 * on where it ended.
 *
 * `for await` gives each outcome when it is final; `await` gives the summary.
 *
 * @throws {InputError} with everything that is wrong with the input, before anything is sent.
 * @throws {LedgerError} when the ledger cannot be used.
 * @throws {SinkError} when the sink takes no keys.
 *
 * @example
 * const run = provision(client, readCsv(text), { ledger: fileLedger('customers.ledger'), sink: fileSink('keys.jsonl') });
 * for await (const { line, email, outcome } of run) console.log(line, email, outcome);
 */
export function provision(
  client: ProvisioningClient,
  entries: Iterable<EntryInput> | AsyncIterable<EntryInput>,
  options: ProvisionOptions,
): ProvisionRun {
  requireKeyPlace(options, options.seal);
  return start(client, options, () => readInput(entries, options), true);
}

/** Goes on with the run of a ledger, without its input. */
export function resumeRun(client: ProvisioningClient, options: ResumeOptions): ProvisionRun {
  return start(client, options, async () => undefined, true);
}

/** Finds out what became of the requests of a run and delivers its keys; creates nothing. */
export function settleRun(client: ProvisioningClient, options: ResumeOptions): ProvisionRun {
  return start(client, options, async () => undefined, false);
}

function start(
  client: ProvisioningClient,
  options: ResumeOptions,
  inputOf: () => Promise<RunInput | undefined>,
  maySend: boolean,
): ProvisionRun {
  const workshop = new Workshop({ ...options, client });
  return new ProvisionRun((control) => execute(workshop, options, inputOf, maySend, control));
}

async function execute(
  workshop: Workshop,
  options: ResumeOptions,
  inputOf: () => Promise<RunInput | undefined>,
  maySend: boolean,
  control: RunControl,
): Promise<Summary> {
  const { signal, onEvent, afterCreate } = options;
  const { ledger, clock } = workshop;
  const gate = new RunGate({ clock, onEvent });
  const stop = () => gate.stop({ reason: 'aborted' });
  control.onStop(stop);
  if (signal?.aborted) stop();
  signal?.addEventListener('abort', stop, { once: true });

  const input = await inputOf();
  const { header, sessions, entries: total } = await ledger.begin(input);
  const { concurrency, maxUndelivered } = limitsOf(options, header.options);
  gate.limit({ concurrency, maxUndelivered });
  try {
    const report = await reporter(workshop, control, total, onEvent);
    if (sessions.length === 0) await reportDuplicates(workshop, report);
    if (await hasWork(workshop)) {
      await workshop.open();
      const runner = new Runner({ workshop, gate, concurrency, maySend, onOutcome: report, onEvent, afterCreate });
      await Promise.race([runner.run(), control.abandoned]);
      // What was prepared and is not sent any more gives its entries back first.
      if (control.isAbandoned) await gate.allSent().then(() => new Promise((resolve) => setImmediate(resolve)));
    }
    const counts = await countStates(ledger.entries());
    if (counts.pending + counts.open + counts.undelivered === 0) await ledger.end().catch(() => {});
    return { total, counts, ...(gate.stopped && { stopped: gate.stopped }) };
  } finally {
    signal?.removeEventListener('abort', stop);
    await ledger.close();
    if (!control.isAbandoned) {
      workshop.keyring.close();
      await workshop.sink.close?.();
    }
  }
}

async function hasWork({ ledger }: Workshop): Promise<boolean> {
  for await (const state of ledger.entries()) if (phaseOf(state) !== 'final') return true;
  return false;
}

type Report = (outcome: EntryOutcome) => void;

/** Tells of outcomes, and how far the run is. */
async function reporter(
  { ledger, clock }: Workshop,
  control: RunControl,
  total: number,
  onEvent: ResumeOptions['onEvent'],
): Promise<Report> {
  const startedAt = clock.now();
  let done = 0;
  for await (const state of ledger.entries()) if (phaseOf(state) === 'final') done += 1;
  const doneBefore = done;
  return (outcome) => {
    // A correction is of an entry that was done before.
    if (!outcome.corrects) done += 1;
    control.report(outcome);
    tellSafely(onEvent, { type: 'outcome', outcome });
    const seconds = Math.max(0.001, (clock.now() - startedAt) / 1000);
    const rate = (done - doneBefore) / seconds;
    const remaining = rate > 0 ? ((total - done) / rate) * 1000 : undefined;
    tellSafely(onEvent, { type: 'progress', done, total, rate, remaining });
  };
}

async function reportDuplicates({ ledger }: Workshop, report: Report): Promise<void> {
  for await (const state of ledger.entries()) {
    const outcome = outcomeOf(state);
    if (outcome?.outcome === 'duplicate') report(outcome);
  }
}
