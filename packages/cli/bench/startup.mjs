// How long the command takes from nothing to its end: the help, and the Groups of a mock on this machine, beside a node
// process that does nothing. Medians of so many runs each, in turn, so that a busy machine slows all of them down.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { createMock } from '@b2-partner/mock';

const runs = Number(process.argv[2] ?? 15);
const bin = fileURLToPath(new URL('../bin/b2-partner.js', import.meta.url));
const mock = createMock();
const realm = await mock.listen({ port: 0 });
const { applicationKeyId, applicationKey } = mock.credentials;
const env = {
  ...process.env,
  B2_PARTNER_REALM: realm,
  B2_APPLICATION_KEY_ID: applicationKeyId,
  B2_APPLICATION_KEY: applicationKey,
};

const commands = {
  'node -e 0': ['-e', '0'],
  '--help': [bin, '--help'],
  'groups --help': [bin, 'groups', '--help'],
  groups: [bin, 'groups'],
  'groups --json': [bin, 'groups', '--json'],
};

const times = Object.fromEntries(Object.keys(commands).map((name) => [name, []]));
for (let run = 0; run < runs; run++) {
  for (const [name, args] of Object.entries(commands)) times[name].push(await timed(args));
}
await mock.close();

const floor = median(times['node -e 0']);
for (const [name, all] of Object.entries(times)) {
  const time = median(all);
  console.log(`${name.padEnd(14)}  ${time.toFixed(0).padStart(4)} ms  ${(time / floor).toFixed(2)} × node`);
}

function timed(args) {
  const start = performance.now();
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'ignore', 'inherit'] });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve(performance.now() - start) : reject(new Error(`${args} ended with ${code}`)),
    );
  });
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}
