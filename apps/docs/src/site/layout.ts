/**
 * The layout of a page, by its address below the base. It stands in the head, so that styles know it before anything of
 * the page is there to be moved.
 */
export function layoutOf(address: string): 'home' | 'operation' | 'page' {
  if (address === '/') return 'home';
  return /^\/reference\/[^/]+\/$/.test(address) ? 'operation' : 'page';
}
