import { sampleKey } from '../site/headScript.ts';

// A choice is an attribute of the root, and CSS shows the panels that belong to it. The head's script sets it before
// the first paint; here buttons change it.
const root = document.documentElement;

function reflect(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-choice]')) {
    const { choice = '', value } = button.dataset;
    button.setAttribute('aria-pressed', String(root.dataset[choice] === value));
  }
}

function remember(value: string): void {
  try {
    localStorage.setItem(sampleKey, value);
  } catch {
    // A browser that keeps nothing forgets the choice with the page.
  }
}

/** Chooses what the page shows. */
export function choose(choice: string, value: string): void {
  root.dataset[choice] = value;
  reflect();
}

document.addEventListener('click', (event) => {
  const button = (event.target as Element).closest<HTMLButtonElement>('button[data-choice]');
  const { choice, value } = button?.dataset ?? {};
  if (!button || !choice || !value) return;
  const before = button.getBoundingClientRect().top;
  choose(choice, value);
  if (choice === 'sample') remember(value);
  // What stands above may have changed its height; the button stays under the pointer.
  window.scrollBy({ top: button.getBoundingClientRect().top - before, behavior: 'instant' });
});

reflect();
