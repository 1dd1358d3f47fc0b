import type { Core } from '../core.ts';
import { Rejection } from '../wire/rejection.ts';
import { type Schema, violation } from '../wire/schema.ts';

const msPerUnit: Readonly<Record<string, number>> = {
  ms: 1,
  seconds: 1000,
  minutes: 60_000,
  hours: 3_600_000,
  days: 86_400_000,
};

const amount: Schema = { type: 'number', minimum: 0 };

const schema: Schema = {
  type: 'object',
  additionalProperties: false,
  properties: Object.fromEntries(Object.keys(msPerUnit).map((unit) => [unit, amount])),
};

/** Timestamps have four digits for the year; the last one is left to what lies ahead, such as the ends of trials. */
const endOfTime = Date.UTC(9999, 0, 1);

/** Travels in time, forwards: `{"hours": 25}`; units add up. */
export function advance(core: Core, body: Record<string, unknown>): object {
  const wrong = violation(schema, body, '');
  if (wrong) throw new Rejection('bad_request', wrong);
  const ms = Object.entries(body).reduce((sum, [unit, value]) => sum + (value as number) * (msPerUnit[unit] ?? 0), 0);
  const problem = travelProblem(core, ms);
  if (problem) throw new Rejection('bad_request', problem);
  travel(core, ms);
  return { now: new Date(core.store.world.now()).toISOString() };
}

/** Why the world's time cannot move on by `ms`; undefined when it can. */
export function travelProblem(core: Core, ms: number): string | undefined {
  // A text would be put behind the time that it is now.
  if (typeof ms !== 'number') return 'time travels by a number of milliseconds';
  if (ms >= 0 && core.store.world.now() + ms < endOfTime) return undefined;
  return 'time travels forwards only, and not beyond the year 9998';
}

/** Moves the world's time on by `ms`. */
export function travel(core: Core, ms: number): void {
  core.store.commit(core.store.world.travel(Math.round(ms)));
}
