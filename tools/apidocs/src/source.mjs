import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';

const packagesFolder = fileURLToPath(new URL('../../../packages/', import.meta.url));

/** Lends the exports of a package's source file to `use`: tables that the package keeps to itself. */
export async function withSource(file, use) {
  const work = mkdtempSync(join(tmpdir(), 'b2-partner-source-'));
  try {
    const bundle = await rolldown({
      input: join(packagesFolder, file),
      platform: 'node',
      external: /^node:/,
      logLevel: 'silent',
    });
    await bundle.write({ dir: work, entryFileNames: 'entry.mjs', chunkFileNames: '[name].mjs' });
    await bundle.close();
    return await use(await import(pathToFileURL(join(work, 'entry.mjs')).href));
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
