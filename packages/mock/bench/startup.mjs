// What starting costs: time to the first 200, memory, and the cost of creating members as a Group fills up.
import { load, requestBytes } from './load.mjs';
import { authorize, residentMegabytes, startFloor, startMock } from './servers.mjs';

const rounds = Number(process.env.ROUNDS ?? 7);
const median = (values) => values.sort((a, b) => a - b)[values.length >> 1];

/** Milliseconds from the start of the process to the first 200. */
async function firstAnswer(start, path, headers) {
  const from = performance.now();
  const server = await start();
  const response = await fetch(server.url + path, { headers });
  if (response.status !== 200) throw new Error(`answered ${response.status}`);
  await response.arrayBuffer();
  const took = performance.now() - from;
  server.stop();
  return took;
}

const authorization = `Basic ${Buffer.from('0123456789ab:K005-mock-master-key').toString('base64')}`;
const times = { floor: [], empty: [], large: [] };
for (let round = 0; round < rounds; round++) {
  times.floor.push(await firstAnswer(() => startFloor('{}'), '/', {}));
  const path = '/b2api/v3/b2_authorize_account';
  times.empty.push(await firstAnswer(() => startMock('--quiet'), path, { authorization }));
  const large = () => startMock('--quiet', '--groups', '500', '--members', '5000');
  times.large.push(await firstAnswer(large, path, { authorization }));
}
const floor = median(times.floor);
console.log(`first 200 of the floor         ${floor.toFixed(0)} ms`);
for (const name of ['empty', 'large']) {
  const time = median(times[name]);
  console.log(`first 200, ${name.padEnd(19)} ${time.toFixed(0)} ms, ${(time / floor).toFixed(2)} of the floor`);
}

const mock = await startMock('--quiet', '--groups', '500', '--members', '5000');
const token = await authorize(mock.url);
const admin = 'adminAccountId=0123456789ab';
const started = residentMegabytes(mock.pid);
for (let group = 10101; group <= 10600; group++) {
  const path = `/b2api/v3/b2_list_group_members?${admin}&groupId=${group}&maxMemberCount=1000`;
  await (await fetch(mock.url + path, { headers: { authorization: token } })).arrayBuffer();
}
const listed = residentMegabytes(mock.pid);
console.log(
  `memory of 500 × 5,000          ${started.toFixed(0)} MB, ${listed.toFixed(0)} MB after a page of each Group`,
);
mock.stop();

const empty = await startMock('--quiet', '--groups', '1', '--members', '0');
const Authorization = await authorize(empty.url);
// In an order that is neither rising nor falling.
const create = (i) => {
  const memberEmail = `m${String((i * 7919) % 5000).padStart(4, '0')}@b.example`;
  const body = JSON.stringify({ adminAccountId: '0123456789ab', groupId: '10101', memberEmail });
  return requestBytes('POST', '/b2api/v3/b2_create_group_member', { Authorization }, body);
};
const { latencies } = await load(empty.url, create, { ms: 60_000, connections: 1, count: 5000 });
for (const from of [500, 2000, 4500]) {
  const part = latencies.slice(from, from + 500).sort((a, b) => a - b);
  console.log(
    `create members ${from}–${from + 500}`.padEnd(31),
    `median ${part[250].toFixed(2)} ms, p99 ${part[495].toFixed(2)} ms`,
  );
}
empty.stop();
