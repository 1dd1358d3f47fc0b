import { choose } from './choices.ts';

/** Shows what the address points at, also when it is folded or in a panel that is not chosen. */
function openTarget(): void {
  const id = decodeURIComponent(location.hash.slice(1));
  const target = id === '' ? null : document.getElementById(id);
  if (!target) return;
  const hidden = !target.checkVisibility();
  const [choice, value] = target.closest<HTMLElement>('[data-panel]')?.dataset.panel?.split(':') ?? [];
  if (choice && value) choose(choice, value);
  for (let at = target.parentElement; at; at = at.parentElement) if (at instanceof HTMLDetailsElement) at.open = true;
  // The address of a schema is that of its heading.
  const own = target.closest('.schema > h2')?.parentElement?.querySelector('details');
  if (own) own.open = true;
  if (hidden) target.scrollIntoView();
}

addEventListener('hashchange', openTarget);
// A second click on the same link changes no address.
document.addEventListener('click', ({ target }) => {
  const link = (target as Element).closest<HTMLAnchorElement>('a[href^="#"]');
  if (link && link.hash === location.hash) openTarget();
});
openTarget();
