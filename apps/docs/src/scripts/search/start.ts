import type { SearchEntry } from '../../search/entry.ts';
import { rankNames } from '../../search/rank.ts';
import { searchText } from './fullText.ts';
import { nameHit, textHit } from './hits.ts';

const root = document.querySelector<HTMLElement>('.search') as HTMLElement;
const base = root.dataset.base ?? '/';
const dialog = root.querySelector('dialog') as HTMLDialogElement;
const input = root.querySelector('input') as HTMLInputElement;
const list = root.querySelector('ul') as HTMLUListElement;
const words = root.querySelector('.search-words') as HTMLElement;

let entries: Promise<SearchEntry[]> | undefined;
let selected = -1;

/** The names; what failed to load is loaded again at the next key. */
async function loadEntries(): Promise<SearchEntry[]> {
  entries ??= fetch(`${base}search-index.json`).then((response) => response.json());
  try {
    return await entries;
  } catch (cause) {
    entries = undefined;
    throw cause;
  }
}

function open(): void {
  if (dialog.open) return;
  dialog.showModal();
  input.select();
  // Ahead of the first key, which says so when it fails.
  loadEntries().catch(() => {});
}

function select(index: number): void {
  const items = [...list.children] as HTMLLIElement[];
  selected = items.length === 0 ? -1 : (index + items.length) % items.length;
  for (const [at, item] of items.entries()) {
    item.id = `search-hit-${at}`;
    item.setAttribute('aria-selected', String(at === selected));
  }
  if (selected < 0) input.removeAttribute('aria-activedescendant');
  else input.setAttribute('aria-activedescendant', `search-hit-${selected}`);
  items[selected]?.scrollIntoView({ block: 'nearest' });
}

function show(items: HTMLLIElement[]): void {
  list.replaceChildren(...items);
  input.setAttribute('aria-expanded', String(items.length > 0));
  words.textContent = '';
  select(0);
}

const asked = (): string => input.value.trim();

/** Names at once, then the pages that hold the words; results of an older query are dropped. */
async function find(query: string): Promise<void> {
  const stale = (): boolean => asked() !== query;
  const named = rankNames(await loadEntries(), query).map((entry) => nameHit(base, entry));
  if (stale()) return;
  show(named);
  if (query === '') return;
  const found = await searchText(base, query);
  if (stale()) return;
  // What Enter would follow stays selected.
  const before = selected;
  show([...named, ...found.map(textHit)]);
  if (before > 0) select(before);
  if (list.children.length === 0) words.textContent = `No results for “${query}”.`;
}

async function search(): Promise<void> {
  const query = asked();
  try {
    await find(query);
  } catch {
    if (asked() === query) words.textContent = 'The search could not be loaded. Type on to try again.';
  }
}

function onKey(event: KeyboardEvent): void {
  if (event.key === 'ArrowDown') select(selected + 1);
  else if (event.key === 'ArrowUp') select(selected - 1);
  else if (event.key === 'Enter') list.children[selected]?.querySelector('a')?.click();
  else return;
  event.preventDefault();
}

for (const button of document.querySelectorAll('.search-open')) button.addEventListener('click', open);
input.addEventListener('input', () => void search());
input.addEventListener('keydown', onKey);
// A hit on the page that is already open only moves to its anchor.
list.addEventListener('click', () => dialog.close());
dialog.addEventListener('click', (event) => {
  if (event.target === dialog) dialog.close();
});
addEventListener('keydown', (event) => {
  if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  open();
});
