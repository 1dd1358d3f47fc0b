// One way of adding up a month, in a process of its own: `node --expose-gc ways.mjs ours 30 500 100`. Prints what it took
// as JSON.
import { readUsageReports, summarizeUsage } from '@b2-partner/reports';
import { parse } from 'csv-parse/sync';
import { monthOfReports } from './world.mjs';

const [way, ...sizes] = process.argv.slice(2);
const [days, groups, members] = sizes.map(Number);

let heap = 0;

/** The files of the month; after every two days, what is in use is measured, not what waits for its collection. */
function* files() {
  let count = 0;
  for (const file of monthOfReports({ days, groups, members })) {
    yield file;
    count += 1;
    if (way === 'memory' && count % (groups * 2) === 0) measureHeap();
  }
}

function measureHeap() {
  globalThis.gc();
  heap = Math.max(heap, process.memoryUsage().heapUsed / 1e6);
}

/** What everybody writes first: no checks, one figure. */
function plain() {
  const byteHours = new Map();
  for (const { text } of files()) {
    for (const row of parse(text, { columns: true, bom: true })) {
      byteHours.set(row.account_id, (byteHours.get(row.account_id) ?? 0n) + BigInt(row.storage_byte_hours));
    }
  }
  return [...byteHours.values()];
}

async function ours() {
  const summaries = await summarizeUsage(readUsageReports(files()), { by: 'member', month: '2026-10' });
  return summaries.map(({ storageByteHours }) => BigInt(storageByteHours));
}

const before = process.cpuUsage();
const start = performance.now();
const totals = way === 'plain' ? plain() : await ours();
const { user, system } = process.cpuUsage(before);
const total = totals.reduce((sum, value) => sum + value, 0n);
const seconds = (performance.now() - start) / 1000;
console.log(JSON.stringify({ total: String(total), seconds, cpu: (user + system) / 1e6, heap, days }));
