// Runs the suite in every runtime; see README.md.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { binaries } from './binaries.mjs';
import { inChromium } from './chromium.mjs';
import { installPacked } from './installed.mjs';
import { startProcess } from './processes.mjs';
import { countUnanswered, endingNames, startUnansweringServer } from './unansweringServer.mjs';
import { inWorkerd } from './workerd.mjs';

const client = fileURLToPath(new URL('..', import.meta.url));
const mockCommand = join(client, '../mock/bin/b2-partner-mock.js');
const folder = mkdtempSync(join(tmpdir(), 'b2-partner-runtimes-'));
// It outlives every runtime, each of which has its own time, and the download of all of them.
const mock = startProcess(process.execPath, [mockCommand, '--port', '0', '--quiet'], {}, 60 * 60_000);
const unanswering = await startUnansweringServer();
const nothing = { passed: [], failed: [] };
let failures = 0;

try {
  const [realm, found] = await Promise.all([
    addressOf(mock),
    binaries(join(client, 'node_modules/.cache/b2-partner-runtimes')),
    installPacked(folder),
  ]);
  const options = { realm, applicationKeyId: '0123456789ab', applicationKey: 'K005-mock-master-key' };
  // Nobody listens there: ports this low are given to nobody who asks for any.
  const telling = { ...options, nowhere: 'http://127.0.0.1:2' };
  const unanswered = (runtime) => ({ url: unanswering.url, endings: endingNames, runtime });
  const chromium = onPath('chromium') ?? onPath('google-chrome');

  await report('node20', process.execPath, (node, more) => byCommand(node, [], { ...telling, ...more }));
  for (const name of ['node22', 'node24', 'node26'])
    await report(name, found[name], (node, more) => byCommand(node, [], { ...telling, ...more }));
  await report('bun', found.bun, (bun, more) => byCommand(bun, [], { ...telling, ...more }));
  await report('deno', found.deno, (deno, more) =>
    byCommand(deno, ['run', '--node-modules-dir=manual', '--allow-net=127.0.0.1'], { ...telling, ...more }),
  );
  await report('workerd', found.workerd, (workerd, more) =>
    inWorkerd(workerd, folder, { ...options, ...more, name: 'workerd' }),
  );
  // A browser sends again whatever it is given; what it must not do is report the second rejection as the outcome.
  await report(
    'chromium',
    chromium,
    (browser, more) => inChromium(browser, folder, { ...options, ...more, name: 'chromium', safeOnly: true }),
    true,
  );

  async function report(name, binary, run, mayResend = false) {
    if (!binary) {
      console.log(`- ${name}: skipped, it is not on this machine`);
      // CI brings a browser along; the other runtimes run where they can be had.
      if (process.env.CI && name === 'chromium') failures += 1;
      return;
    }
    const broken = (error) => ({ command: { passed: [], failed: [String(error.stack)] }, handler: nothing });
    const { command, handler } = await run(binary, { unanswered: unanswered(name) }).catch(broken);
    const inside = handler.failed.map((failure) => `with the mock's handler: ${failure}`);
    const { requests, resent, failures: counted } = countUnanswered(unanswering.seen, name, mayResend);
    const failed = [...command.failed, ...inside, ...counted];
    failures += failed.length;
    const counts = `${command.passed.length} claims hold over a socket, ${handler.passed.length} with the mock inside; of ${requests} requests without a response ${resent} came again`;
    console.log(`${failed.length === 0 ? '✓' : '✗'} ${name}: ${counts}`);
    for (const failure of failed) console.log(`  ${failure}`);
  }
} finally {
  mock.stop();
  unanswering.close();
  removeFolder();
}
process.exitCode = failures === 0 ? 0 : 1;

/** What a browser leaves behind may still write into it for a moment, and a folder that stays is no claim that fails. */
function removeFolder() {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  } catch (error) {
    console.log(`The folder ${folder} stays: ${error.message}`);
  }
}

async function byCommand(command, args, options) {
  const name = `runtime-${Math.trunc(performance.now())}`;
  const main = join(folder, 'main.mjs');
  const env = { PATH: process.env.PATH, HOME: folder, DENO_NO_UPDATE_CHECK: '1' };
  const { ended } = startProcess(command, [...args, main, JSON.stringify({ ...options, name })], { cwd: folder, env });
  const output = await ended;
  const [, results] = output.match(/^results (.*)$/m) ?? [];
  if (!results) throw new Error(output);
  return JSON.parse(results);
}

/** The address in the first line that the mock prints. Reading on keeps its pipe open. */
function addressOf(mock) {
  return new Promise((resolve, reject) => {
    mock.child.stdout.on('data', (chunk) => {
      const [url] = String(chunk).match(/http:\S+/) ?? [];
      if (url) resolve(url);
    });
    mock.ended.then((output) => reject(new Error(`the mock did not start: build it first\n${output}`)));
  });
}

function onPath(name) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.map((entry) => join(entry, name)).find((file) => existsSync(file));
}
