import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const meter = new URL('../../startup/meter.mjs', import.meta.url).href;

/**
 * The processor time of one Node process, from its start to its end, in µs: `use` starts it with the environment that
 * it is given, and waits for its end.
 */
export async function processorTime(use: (env: NodeJS.ProcessEnv) => Promise<unknown>): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'b2-partner-meter-'));
  try {
    const file = join(folder, 'microseconds');
    // Nothing else of our environment: a variable such as NODE_EXTRA_CA_CERTS doubles what Node itself takes to start.
    await use({ PATH: process.env.PATH, NODE_OPTIONS: `--import=${meter}`, PROCESSOR_TIME_FILE: file });
    return Number(await readFile(file, 'utf8'));
  } finally {
    await rm(folder, { recursive: true });
  }
}
