// `node bench/month.mjs [days] [Groups] [members] [rounds]`, default: 30 500 100 1.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const [days = 30, groups = 500, members = 100, rounds = 1] = process.argv.slice(2).map(Number);
const ways = fileURLToPath(new URL('ways.mjs', import.meta.url));

const measure = (way, ofDays = days) =>
  JSON.parse(execFileSync(process.execPath, ['--expose-gc', ways, way, ofDays, groups, members], { encoding: 'utf8' }));

const pairs = Array.from({ length: rounds }, (_, round) => {
  // Whoever comes second finds a warmer machine: take turns.
  const order = round % 2 === 0 ? ['plain', 'ours'] : ['ours', 'plain'];
  return Object.fromEntries(order.map((way) => [way, measure(way)]));
});
const [few, all] = [Math.ceil(days / 5), days].map((ofDays) => measure('memory', ofDays));

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const [{ plain, ours }] = pairs;
if (plain.total !== ours.total) throw new Error(`the totals differ: ${plain.total}, ${ours.total}`);
const ratio = median(pairs.map((pair) => pair.ours.cpu / pair.plain.cpu));
const seconds = (way, clock) => `${median(pairs.map((pair) => pair[way][clock])).toFixed(1)} s`;

const rows = (days * groups * members).toLocaleString('en');

console.log(`${days} days × ${groups} Groups × ${members} members: ${rows} rows`);
console.log(`summarizeUsage by member: ${ratio.toFixed(2)} × csv-parse, in processor time`);
console.log(`processor time: ${seconds('ours', 'cpu')} to ${seconds('plain', 'cpu')}`);
console.log(`by the clock: ${seconds('ours', 'seconds')} to ${seconds('plain', 'seconds')}`);
console.log(
  `heap in use at the most: ${few.heap.toFixed(0)} MB in ${few.days} days, ${all.heap.toFixed(0)} MB in ${days}`,
);
