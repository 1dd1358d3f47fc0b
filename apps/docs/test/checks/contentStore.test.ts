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

/** A store with one page that is not written yet. */
async function newStore() {
  const folder = mkdtempSync(join(tmpdir(), 'content-store-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'data-store.json');
  const store = await MutableDataStore.fromFile(pathToFileURL(file));
  store.set('docs', 'first', { body: 'first' });
  return { store, written: () => readFileSync(file, 'utf8') };
}

it('a page that is rendered while the store is being written is in the store at the end', async () => {
  const { store, written } = await newStore();
  const writing = store.writeToDisk();
  store.set('docs', 'second', { body: 'second' });
  await store.waitUntilSaveComplete();
  expect(written()).toContain('second');
  await writing;
  expect(written()).toContain('second');
});

it('of several writes the newest is the last, and whoever waits for the store waits for those under way', async () => {
  const { store, written } = await newStore();
  const texts = Array.from({ length: 20 }, (_, number) => `text ${number}.`);
  const writes = texts.map((body) => {
    store.set('docs', 'first', { body });
    return store.writeToDisk();
  });
  await store.waitUntilSaveComplete();
  expect(written()).toContain(texts.at(-1));
  await Promise.all(writes);
  expect(written()).toContain(texts.at(-1));
});
