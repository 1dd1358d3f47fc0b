import type { OperationId } from '../wire/operationTable.ts';
import type { Token } from '../world/tokens.ts';
import { type FaultSpec, faultProblem, operationMeant } from './faultSpec.ts';
import { RateLimit } from './rateLimit.ts';

interface ActiveFault {
  readonly spec: FaultSpec;
  readonly operation: string | null;
  readonly rateLimit: RateLimit | null;
  seen: number;
  hits: number;
}

/** The faults in force. */
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
    this.#active.push({ spec: { ...spec }, operation, rateLimit, seen: 0, hits: 0 });
  }

  /** The faults in force, oldest first, with how often each one hit. */
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
      if (spec.do === 'rate-limit' || spec.do === 'expire-tokens') continue;
      if (active.operation !== null && active.operation !== operation) continue;
      active.seen++;
      if (active.seen <= (spec.skip ?? 0) || active.hits >= (spec.count ?? Number.POSITIVE_INFINITY)) continue;
      if (!this.hitsByChance(spec)) continue;
      active.hits++;
      return spec;
    }
    return undefined;
  }

  /** Whether a fault hits this time, as far as that is chance. */
  hitsByChance({ probability = 1 }: FaultSpec): boolean {
    return probability >= 1 || this.#random() < probability;
  }

  /** How long the caller has to wait, in seconds, because a rate limit is used up; 0 when none is. */
  secondsToWait(operation: OperationId, now: number): number {
    let seconds = 0;
    for (const active of this.#active) {
      if (!active.rateLimit || (active.operation !== null && active.operation !== operation)) continue;
      const wait = active.rateLimit.take(now);
      if (wait > 0) active.hits++;
      seconds = Math.max(seconds, Math.ceil(wait / 1000));
    }
    return seconds;
  }

  /** Whether a fault ends the token before its time. */
  endsToken(token: Token, now: number): boolean {
    return this.#active.some((active) => {
      if (active.spec.do !== 'expire-tokens') return false;
      const { calls = Number.POSITIVE_INFINITY, seconds = Number.POSITIVE_INFINITY } = active.spec;
      const ends = token.calls > calls || now - token.issuedAt >= seconds * 1000;
      if (ends) active.hits++;
      return ends;
    });
  }
}
