// Part of `npm run test:long`: half an hour, or as many minutes as SOAK_MINUTES says.
import { printed } from '../report.ts';
import { growth } from '../soak/growth.ts';
import { soak } from '../soak/soak.ts';

if (globalThis.gc === undefined) throw new Error('Run node with --expose-gc: without it the heap cannot be measured.');
const minutes = Number(process.env.SOAK_MINUTES ?? 30);
const { rounds, samples } = await soak({ duration: minutes * 60_000, interval: Math.max(500, minutes * 600) });
const problems = growth(samples);
const [first, last] = [samples[0], samples.at(-1)];
const lines = [
  `${rounds} rounds in ${minutes} min, ${samples.length} samples`,
  `heap ${first?.heap} → ${last?.heap} bytes, handles ${first?.handles} → ${last?.handles}`,
];
console.log(
  printed({
    title: 'Soak test of client and mock',
    lines,
    problems,
    advice: 'Memory or handles leak. Look at what changed since the last run.',
  }),
);
if (problems.length > 0) process.exitCode = 1;
