import { expect, test } from 'vitest';
import { Simulation, type Weather } from './support/simulation.ts';
import { entriesFor } from './support/world.ts';

const entries = [...entriesFor(3), { email: 'trial@customers.example', term: 14, storage: 5 }];

/** A number from 0 to below 1, from a seed. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

const weathers: { name: string; weather: Weather[] }[] = [
  { name: 'fair weather', weather: [] },
  { name: 'lost responses', weather: ['fair', 'lost-response', 'fair', 'lost-response'] },
  { name: 'lost requests', weather: ['lost-request', 'fair', 'fair', 'lost-request', 'lost-request'] },
  { name: 'late applications', weather: ['late', 'fair', 'fair', 'late'] },
];

test.each(weathers)('a run in $name ends with every account and key where they belong', async ({ weather }) => {
  await new Simulation({ entries, weather }).endWell();
});

const deaths = weathers.flatMap((one) => [
  { ...one, death: 'killed' },
  { ...one, death: 'without power' },
]);

test.each(deaths)('$death at any step of a run in $name, it ends well after a restart', async ({ weather, death }) => {
  let step = 0;
  for (let died = true; died; ) {
    step += 1;
    const random = death === 'killed' ? {} : { random: seeded(step) };
    const simulation = new Simulation({ entries, weather, ...random });
    died = (await simulation.live((at) => at === step)) === undefined;
    await simulation.endWell();
  }
  expect(step).toBeGreaterThan(40);
});

test('killed again and again at random steps, a run ends well', async () => {
  const runs = Number(process.env.CRASH_RUNS ?? 100);
  for (let run = 0; run < runs; run += 1) {
    const random = seeded(run);
    const kinds: Weather[] = ['fair', 'fair', 'fair', 'lost-request', 'lost-response', 'late'];
    const weather = Array.from({ length: 12 }, () => kinds[Math.floor(random() * kinds.length)] ?? 'fair');
    const simulation = new Simulation({ entries, weather, ...(random() < 0.5 && { random }) });
    for (let life = 0; life < 4; life += 1) {
      const last = 1 + Math.floor(random() * 150);
      await simulation.live((at) => at === last);
    }
    await simulation.endWell();
  }
});
