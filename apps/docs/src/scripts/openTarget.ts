// An address may point into something folded.
function openTarget(): void {
  const id = decodeURIComponent(location.hash.slice(1));
  const target = id === '' ? null : document.getElementById(id);
  let folded = target?.parentElement?.closest<HTMLDetailsElement>('details:not([open])');
  if (!target || !folded) return;
  for (; folded; folded = folded.parentElement?.closest<HTMLDetailsElement>('details:not([open])')) folded.open = true;
  target.scrollIntoView();
}

addEventListener('hashchange', openTarget);
openTarget();
