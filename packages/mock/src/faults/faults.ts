import type { OperationId } from '../wire/operationTable.ts';
import type { Token } from '../world/tokens.ts';
import { type FaultSpec, faultProblem, operationMeant } from './faultSpec.ts';
import { RateLimit } from './rateLimit.ts';

interface ActiveFault {
  readonly spec: FaultSpec;
  /** Null: every operation. */
  readonly operation: string | null;
  readonly rateLimit: RateLimit | null;
  /** Calls per token, for `expire-tokens`. */
  readonly calls: WeakMap<Token, number>;
  seen: number;
  hits: number;
}

/** The active faults. */
export class Faults {
  readonly #random: () => number;
  readonly #initial: readonly FaultSpec[];
  #active: ActiveFault[] = [];

  /** `initial`: those that a reset comes back to. */
  constructor(initial: readonly FaultSpec[], random: () => number) {
    this.#random = random;
    this.#initial = initial;
    this.reset();
  }

  /** Adds one fault; throws a TypeError that names what is wrong with it. */
  add(spec: FaultSpec): void {
    const problem = faultProblem(spec);
    if (problem !== undefined) throw new TypeError(problem);
    const operation = operationMeant(spec.on) ?? null;
    const rateLimit = spec.do === 'rate-limit' ? new RateLimit(spec.limit ?? 0, (spec.seconds ?? 1) * 1000) : null;
    this.#active.push({ spec: { ...spec }, operation, rateLimit, calls: new WeakMap(), seen: 0, hits: 0 });
  }

  /** The active faults, oldest first, with how often each one hit. */
  list(): (FaultSpec & { hits: number })[] {
    return this.#active.map(({ spec, hits }) => ({ ...spec, hits }));
  }

  clear(): void {
    this.#active = [];
  }

  reset(): void {
    this.clear();
    for (const spec of this.#initial) this.add(spec);
  }

  /** The fault that hits this call, which counts as one. */
  take(operation: OperationId): FaultSpec | undefined {
    for (const active of this.#active) {
      const { spec } = active;
      if (spec.do === 'rate-limit' || spec.do === 'expire-tokens' || !this.#isDue(active, operation)) continue;
      if (this.#hits(active)) return spec;
    }
    return undefined;
  }

  /** Whether a fault hits this time, as far as that is random. */
  hitsByChance({ probability = 1 }: FaultSpec): boolean {
    return probability >= 1 || this.#random() < probability;
  }

  /** How long the caller has to wait, in seconds, because a rate limit is used up; 0 when none is. */
  secondsToWait(operation: OperationId, now: number): number {
    let seconds = 0;
    for (const active of this.#active) {
      if (!active.rateLimit || !this.#isDue(active, operation)) continue;
      const wait = active.rateLimit.take(now);
      if (wait > 0 && this.#hits(active)) seconds = Math.max(seconds, Math.ceil(wait / 1000));
    }
    return seconds;
  }

  /** Whether a fault ends the token at this call, before its time. */
  endsToken(token: Token, operation: OperationId, now: number): boolean {
    let ends = false;
    for (const active of this.#active) {
      if (active.spec.do !== 'expire-tokens' || !this.#isDue(active, operation)) continue;
      const { calls = Number.POSITIVE_INFINITY, seconds = Number.POSITIVE_INFINITY } = active.spec;
      const called = (active.calls.get(token) ?? 0) + 1;
      active.calls.set(token, called);
      if ((called > calls || now - token.issuedAt >= seconds * 1000) && this.#hits(active)) ends = true;
    }
    return ends;
  }

  /** Whether a fault is for this operation, is past its `skip` and has not used up its `count`; counts the call. */
  #isDue(active: ActiveFault, operation: OperationId): boolean {
    if (active.operation !== null && active.operation !== operation) return false;
    active.seen++;
    const { skip = 0, count = Number.POSITIVE_INFINITY } = active.spec;
    return active.seen > skip && active.hits < count;
  }

  #hits(active: ActiveFault): boolean {
    if (!this.hitsByChance(active.spec)) return false;
    active.hits++;
    return true;
  }
}
