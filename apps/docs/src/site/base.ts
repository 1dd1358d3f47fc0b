import { document } from '../reference/document.ts';

const given = process.env.SITE;

/** The path that the site is built for: `/`, or `/sub/path/`. */
export const base = withSlashes(process.env.BASE_PATH ?? '/');

/**
 * The address that the site is published at, with a slash at its end: the spec's own, unless the build is for another
 * host. For absolute addresses only; a build without a path of its own is a copy of the published site.
 */
export const siteUrl = given === undefined ? document.externalDocs.url : new URL(given).origin + base;

/** The host of the published site. */
export const origin = new URL(siteUrl).origin;

function withSlashes(path: string): string {
  const inner = path.split('/').filter(Boolean).join('/');
  return inner === '' ? '/' : `/${inner}/`;
}

/** The address of a page or file of the site, from its address below the base. */
export function href(path: string): string {
  return base + path.replace(/^\//, '');
}

/** The absolute address of a page or file on the published site, from its address below the base. */
export function published(path: string): string {
  return siteUrl + path.replace(/^\//, '');
}
