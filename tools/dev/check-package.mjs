// Run inside a published package: packs it, and checks the tarball as its users will get it.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './workspace/root.mjs';
import { run } from './workspace/run.mjs';

const folder = mkdtempSync(join(tmpdir(), 'b2-partner-package-'));
const options = { cwd: process.cwd(), env: process.env };
const tool = (/** @type {string} */ name) => join(root, 'tools', 'dev', 'node_modules', '.bin', name);

try {
  process.exitCode = await checkTarball();
} finally {
  rmSync(folder, { recursive: true });
}

/** @returns {Promise<number>} the exit code of the first check that fails, or 0 */
async function checkTarball() {
  const packed = await run(['pnpm', 'pack', '--pack-destination', folder], options);
  if (packed !== 0) return packed;
  const tarball = join(folder, String(readdirSync(folder)[0]));
  const published = await run([tool('publint'), tarball, '--strict'], options);
  if (published !== 0) return published;
  // A YAML document has no types to resolve.
  const documents = entrypoints().filter((name) => name.endsWith('.yaml'));
  const excluded = documents.length > 0 ? ['--exclude-entrypoints', ...documents] : [];
  return run([tool('attw'), tarball, '--profile', 'esm-only', ...excluded], options);
}

function entrypoints() {
  const { exports = {} } = JSON.parse(readFileSync('package.json', 'utf8'));
  return Object.keys(exports);
}
