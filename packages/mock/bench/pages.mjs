// Requests per second of the list calls, as a ratio to a bare node:http server that returns the same bytes.
import { load, requestBytes } from './load.mjs';
import { authorize, cpuSeconds, startFloor, startMock } from './servers.mjs';

const rounds = Number(process.env.ROUNDS ?? 7);
const measureMs = Number(process.env.MS ?? 1000);
const admin = 'adminAccountId=0123456789ab';
const members = (query) => `/b2api/v3/b2_list_group_members?${admin}&${query}`;
const email = (group, number) => `member-${String(number).padStart(5, '0')}@group-${group}.example`;

/** Walks all pages of all Groups: no page is asked for twice in a row. */
const sweep = (groups, count) => (i) => {
  const pages = 5000 / count;
  const group = 10101 + (Math.floor(i / pages) % groups);
  return members(`groupId=${group}&maxMemberCount=${count}&startEmail=${email(group, (i % pages) * count + 1)}`);
};

const small = ['--groups', '1', '--members', '5000'];
const large = ['--groups', '500', '--members', '5000'];
const cases = [
  ['list Groups, default world, GET', [], () => '/b2api/v3/b2_list_groups'],
  ["list Groups, default world, the seed's POST", [], () => ['POST', '/b2api/v3/b2_list_groups', '{}']],
  ['list Groups, 3 Groups of 5,000, GET', ['--groups', '3', '--members', '5000'], () => '/b2api/v3/b2_list_groups'],
  ['100 Groups of 500 × 5,000', large, () => '/b2api/v3/b2_list_groups'],
  ['100-member pages of 5,000', small, sweep(1, 100)],
  ['1,000-member pages of 5,000', small, sweep(1, 1000)],
  ['100-member pages of 500 × 5,000', large, sweep(500, 100)],
  ['1,000-member pages of 500 × 5,000', large, sweep(500, 1000)],
];

/** Requests per second, and CPU seconds per request. */
async function measured(server, requests) {
  const before = cpuSeconds(server.pid);
  const { perSecond, latencies } = await load(server.url, requests, { ms: measureMs });
  return { perSecond, cpu: (cpuSeconds(server.pid) - before) / latencies.length };
}

const median = (values) => values.sort((a, b) => a - b)[values.length >> 1];

console.log(`${' '.repeat(46)}   rate    CPU   floor`);
for (const [name, flags, request] of cases) {
  if (process.argv[2] && !name.includes(process.argv[2])) continue;
  const mock = await startMock(...flags, ...(process.env.LOG ? [] : ['--quiet']));
  const Authorization = await authorize(mock.url);
  const bytes = (i) => {
    const [method, path, body] = [request(i)].flat().length === 3 ? request(i) : ['GET', request(i), ''];
    return requestBytes(method, path, { Authorization }, body);
  };
  const prepared = Array.from({ length: 2500 }, (_, i) => bytes(i));
  const requests = (i) => prepared[i % prepared.length];
  const [method, path, body] = [request(0)].flat().length === 3 ? request(0) : ['GET', request(0), undefined];
  const sample = await fetch(mock.url + path, { method, body, headers: { Authorization } });
  const floor = await startFloor(Buffer.from(await sample.arrayBuffer()));
  const ratios = [];
  const cpuRatios = [];
  const floors = [];
  for (let round = 0; round <= rounds; round++) {
    const theirs = await measured(floor, requests);
    const ours = await measured(mock, requests);
    if (round === 0) continue; // to warm up
    ratios.push(ours.perSecond / theirs.perSecond);
    cpuRatios.push(theirs.cpu / ours.cpu);
    floors.push(theirs.perSecond);
  }
  const numbers = [median(ratios), median(cpuRatios)].map((ratio) => ratio.toFixed(2).padStart(6));
  console.log(`${name.padEnd(46)} ${numbers.join(' ')}   ${Math.round(median(floors))}/s`);
  mock.stop();
  floor.stop();
}
