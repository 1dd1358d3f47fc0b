import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Model, type Plan, type Variant } from './support/model.ts';

const plans: fc.Arbitrary<Plan> = fc.record({
  isTrial: fc.boolean(),
  wasThere: fc.boolean(),
  fates: fc.array(fc.constantFrom('answered', 'answered-late', 'response-lost', 'request-lost', 'arrives-later'), {
    maxLength: 5,
  }),
  deaths: fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 2, maxLength: 2 }),
  leaps: fc.array(fc.constantFrom(0, 60_000, 600_000), { maxLength: 6 }),
  sinkFailures: fc.array(fc.boolean(), { maxLength: 3 }),
});

/** Runs the model with plans and orders of steps; resolves to the first that ends badly. */
async function firstBadEnd(variant: Variant, numRuns: number) {
  const property = fc.asyncProperty(fc.scheduler(), plans, async (scheduler, plan) => {
    const problems = await new Model(scheduler, plan, variant).run();
    if (problems.length > 0) throw new Error(problems.join('; '));
  });
  return fc.check(property, { numRuns, seed: 20_261_126, endOnFailure: true });
}

test('whatever two workers, a sink and a service do in whatever order, no key is lost and no outcome is wrong', async () => {
  const { failed, counterexample, errorInstance } = await firstBadEnd(
    'as designed',
    Number(process.env.MODEL_RUNS ?? 1500),
  );

  expect(failed, `${JSON.stringify(counterexample)}\n${errorInstance}`).toBe(false);
});

test.each<Variant>(['keys fenced by epoch', 'keys in memory until delivered'])(
  'the model finds the fault in a ledger with %s',
  async (variant) => {
    const { failed, errorInstance } = await firstBadEnd(variant, 5000);

    expect(failed).toBe(true);
    expect(String(errorInstance)).toMatch(/key/);
  },
);
