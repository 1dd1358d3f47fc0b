import type { EntryOutcome } from '@b2-partner/provision';
import type { Context } from '../context.ts';
import type { Sink } from '../output/view.ts';
import { numberText } from '../text/numbers.ts';
import { tellTroubles } from './followRun.ts';
import { outcomeView } from './outcomeView.ts';

/** An outcome, and the run that it is of. */
type WorkerOutcome = EntryOutcome & { run: string };

/**
 * What a worker prints: lines for machines when they are asked for, words for people. A worker may run for months, so its
 * table would be one that nobody reads to the end.
 */
export class WorkerReport {
  readonly #context: Context;
  readonly #printed: Sink<WorkerOutcome> | undefined;
  readonly #counts = new Map<string, number>();

  private constructor(context: Context, printed: Sink<WorkerOutcome> | undefined) {
    this.#context = context;
    this.#printed = printed;
  }

  static async begin(context: Context): Promise<WorkerReport> {
    const { out } = context;
    return new WorkerReport(context, out.format === 'table' ? undefined : await out.sink(workerView()));
  }

  add(outcome: EntryOutcome, run: string): void {
    this.#counts.set(outcome.outcome, (this.#counts.get(outcome.outcome) ?? 0) + 1);
    // Nobody who went away stops a worker.
    void this.#printed?.add({ ...outcome, run }).catch(() => {});
    if (this.#printed === undefined) tellTroubles(this.#context, [outcome]);
    this.#context.out.progress(this.#text());
  }

  async end(): Promise<void> {
    this.#context.out.progress('');
    await this.#printed?.end().catch(() => {});
    this.#context.out.say(`This worker: ${this.#text() || 'nothing became final'}.`);
  }

  #text(): string {
    return [...this.#counts].map(([name, count]) => `${numberText(count)} ${name}`).join(', ');
  }
}

function workerView() {
  const { json = (outcome) => outcome, columns, empty } = outcomeView();
  return {
    empty,
    json: (outcome: WorkerOutcome) => ({ ...json(outcome), run: outcome.run }),
    columns: [...columns, { name: 'run', value: ({ run }: WorkerOutcome) => run }],
  };
}
