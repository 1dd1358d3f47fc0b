/** The address of the Markdown twin of a page, below the base as the page's own. */
export function twinOf(pathname: string): string {
  const path = pathname.replace(/\/$/, '');
  return path === '' ? '/index.md' : `${path}.md`;
}

/** The twin of the page that is being rendered; undefined where there is none. */
export function twinOfPage(pathname: string, base: string): string | undefined {
  const below = `/${pathname.slice(base.length)}`;
  return below.startsWith('/404') ? undefined : base + twinOf(below).slice(1);
}
