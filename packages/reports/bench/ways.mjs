// One way of adding up a month in a process of its own: `node ways.mjs ours 30 500 100`. Prints what it took as JSON.
import { readUsageReports, summarizeUsage } from '@b2-partner/reports';
import { parse } from 'csv-parse/sync';
import { monthOfReports } from './world.mjs';

const [way, days, groups, members] = process.argv.slice(2);
const source = monthOfReports({ days: Number(days), groups: Number(groups), members: Number(members) });

/** What everybody writes first: no checks, one figure. */
function plainLoop() {
  const byteHours = new Map();
  for (const { text } of source) {
    for (const row of parse(text, { columns: true, bom: true })) {
      byteHours.set(row.account_id, (byteHours.get(row.account_id) ?? 0n) + BigInt(row.storage_byte_hours));
    }
  }
  return [...byteHours.values()];
}

async function ours() {
  const summaries = await summarizeUsage(readUsageReports(source), { by: 'member', month: '2026-10' });
  return summaries.map(({ storageByteHours }) => BigInt(storageByteHours));
}

let peak = 0;
const watch = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage().rss);
}, 20);
const start = process.cpuUsage();
const begun = performance.now();
const totals = way === 'ours' ? await ours() : plainLoop();
const { user, system } = process.cpuUsage(start);
clearInterval(watch);
console.log(
  JSON.stringify({
    total: String(totals.reduce((sum, value) => sum + value, 0n)),
    seconds: (performance.now() - begun) / 1000,
    cpu: (user + system) / 1e6,
    rss: Math.max(peak, process.memoryUsage().rss) / 1e6,
  }),
);
