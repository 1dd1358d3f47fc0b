import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';

/** What this test uses of Astro's store, which Astro keeps to itself. */
interface Store {
  set(collection: string, key: string, value: unknown): void;
  writeToDisk(): Promise<void>;
  waitUntilSaveComplete(): Promise<void>;
}

const astro = dirname(createRequire(import.meta.url).resolve('astro/package.json'));
const { MutableDataStore } = (await import(pathToFileURL(join(astro, 'dist/content/mutable-data-store.js')).href)) as {
  MutableDataStore: { fromFile(path: URL): Promise<Store> };
};

it('a page that is rendered while the store is being written is in the store at the end', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'content-store-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'data-store.json');
  const store = await MutableDataStore.fromFile(pathToFileURL(file));
  store.set('docs', 'first', { body: 'first' });
  const writing = store.writeToDisk();
  store.set('docs', 'second', { body: 'second' });
  await store.waitUntilSaveComplete();
  expect(readFileSync(file, 'utf8')).toContain('second');
  await writing;
  expect(readFileSync(file, 'utf8')).toContain('second');
});
