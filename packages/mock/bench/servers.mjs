import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const local = (path) => fileURLToPath(new URL(path, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'b2-partner-bench-'));

/** Starts a node script and waits for its ready line; `started` is how long that took, ms. */
function start(args) {
  const from = performance.now();
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`${args[0]} ended with ${code}`)));
    child.stdout.once('data', (data) => {
      const url = /http:\S+/.exec(String(data))[0];
      resolve({ url, pid: child.pid, started: performance.now() - from, stop: () => child.kill() });
    });
  });
}

export const startMock = (...flags) => start([local('../bin/b2-partner-mock.js'), '--port', '0', ...flags]);

export function startFloor(body) {
  const file = join(folder, 'body');
  writeFileSync(file, body);
  return start([local('floorServer.mjs'), file]);
}

/** Authorizes; gives what the other requests need. */
export async function authorize(url) {
  const authorization = `Basic ${Buffer.from('0123456789ab:K005-mock-master-key').toString('base64')}`;
  const response = await fetch(`${url}/b2api/v3/b2_authorize_account`, { headers: { authorization } });
  return (await response.json()).authorizationToken;
}

/** CPU time that a process has used, in seconds; Linux only. */
export function cpuSeconds(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

/** Resident memory of a process, in MB; Linux only. */
export function residentMegabytes(pid) {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024;
}
