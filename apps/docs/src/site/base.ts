/** The host that the site is published on: for absolute addresses in the sitemap and in canonical links only. */
export const origin = new URL(process.env.SITE ?? 'https://b2-partner.github.io').origin;

/** The path that the site lies under: `/`, or `/sub/path/`. */
export const base = withSlashes(process.env.BASE_PATH ?? '/');

function withSlashes(path: string): string {
  const inner = path.split('/').filter(Boolean).join('/');
  return inner === '' ? '/' : `/${inner}/`;
}

/** The address of a page or file of the site, from its address below the base. */
export function href(path: string): string {
  return base + path.replace(/^\//, '');
}
