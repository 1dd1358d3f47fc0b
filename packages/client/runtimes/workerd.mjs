import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundled } from './installed.mjs';
import { freePort, startProcess, untilAnswers } from './processes.mjs';

/** A request that ends must not take along what another one needs: workerd ties timers to the request that set them. */
async function withKeptClient({ command, handler }, ask) {
  const claim = 'keeps one client for all requests, and each ends in time';
  const both = () => Promise.all([ask({ delay: 50, timeout: 2000 }), ask({ delay: 10_000, timeout: 2100 })]);
  let answers = await both();
  // A machine that stood still for two seconds proves nothing.
  for (let again = 0; again < 3 && answers.join() === 'TimeoutError,TimeoutError'; again += 1) answers = await both();
  if (answers.join() === '3,TimeoutError') command.passed.push(claim);
  else command.failed.push(`${claim}: ${answers}`);
  return { command, handler };
}

/** Runs the suite in workerd, as a worker that a request starts. */
export async function inWorkerd(binary, folder, options) {
  const port = await freePort();
  writeFileSync(join(folder, 'bundle.js'), await bundled(folder, 'worker.mjs'));
  writeFileSync(
    join(folder, 'worker.capnp'),
    `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = (modules = [(name = "bundle.js", esModule = embed "bundle.js")], compatibilityDate = "2026-11-01")),
    (name = "internet", network = (allow = ["private"])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "main")],
);
`,
  );
  const process = startProcess(binary, ['serve', join(folder, 'worker.capnp')]);
  try {
    const ask = (path, more) =>
      fetch(`http://127.0.0.1:${port}${path}`, { method: 'POST', body: JSON.stringify({ ...options, ...more }) });
    const response = await untilAnswers(() => ask('/', {}));
    return await withKeptClient(await response.json(), async (more) => (await ask('/kept', more)).json());
  } finally {
    process.stop();
  }
}
