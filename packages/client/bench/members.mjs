import { fork } from 'node:child_process';
import { messageOf } from './messageOf.mjs';
import { startServer } from './startServer.mjs';

const rounds = 5;
const [form = 'canonical'] = process.argv.slice(2);
const server = await startServer({ form, delay: 30, groups: 20, members: 5000 });
const results = { client: [], raw: [] };
const before = (await server.counts()).requests;
await walk('client');
const requests = (await server.counts()).requests - before;
for (let round = 0; round < rounds; round += 1) {
  for (const kind of ['raw', 'client']) results[kind].push(await walk(kind));
}
server.stop();

const [client, raw] = [results.client, results.raw].map((all) => ({
  seconds: median(all.map(({ seconds }) => seconds)),
  peak: median(all.map(({ peak }) => peak)),
}));
console.log(
  `inventory of 20 Groups × 5,000 at 30 ms, ${form}: ${(client.seconds / raw.seconds).toFixed(2)} × eight raw walks by POST (${client.seconds.toFixed(2)} s to ${raw.seconds.toFixed(2)} s)`,
);
console.log(`its requests: ${requests}, with the authorize call`);
console.log(
  `its peak of memory: ${(client.peak / raw.peak).toFixed(2)} × raw (${mega(client.peak)} to ${mega(raw.peak)} MB)`,
);

async function walk(kind) {
  const child = fork(new URL('walks.mjs', import.meta.url), [kind, server.url]);
  const result = await messageOf(child);
  if (result.count !== 100_000) throw new Error(`${kind} saw ${result.count} members`);
  return result;
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}

function mega(bytes) {
  return (bytes / 1e6).toFixed(0);
}
