import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundled } from './installed.mjs';
import { freePort, startProcess, untilAnswers } from './processes.mjs';

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
    const response = await untilAnswers(() =>
      fetch(`http://127.0.0.1:${port}`, { method: 'POST', body: JSON.stringify(options) }),
    );
    return await response.json();
  } finally {
    process.stop();
  }
}
