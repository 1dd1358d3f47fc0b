/** What all links of a kind of file are found by; an expression has the link in its one group that matches. */
const finders: readonly { readonly of: RegExp; readonly links: RegExp }[] = [
  { of: /\.html$|\/$/, links: /\s(?:href|src)=(?:"([^"]*)"|'([^']*)')/g },
  { of: /\.(?:md|txt)$/, links: /\]\(([^)\s]+)\)/g },
  { of: /\.xml$/, links: /<loc>([^<]*)<\/loc>/g },
  { of: /\.css$/, links: /url\(\s*(?:"([^"]*)"|'([^']*)'|([^)"'\s]*))\s*\)/g },
];

const isIndex = (address: string): boolean => address === '/search-index.json';

/** Whether a file of the site may hold links that can be found. */
export function holdsLinks(address: string): boolean {
  return isIndex(address) || finders.some(({ of }) => of.test(address));
}

/** The links of a file, each once. The search puts its addresses under the base when it shows them, and so does this. */
export function linksIn(address: string, text: string, base: string): string[] {
  if (isIndex(address)) return JSON.parse(text).map((entry: { address: string }) => base + entry.address.slice(1));
  const found = finders.filter(({ of }) => of.test(address)).flatMap(({ links }) => [...text.matchAll(links)]);
  return [...new Set(found.map(([, ...groups]) => groups.find((group) => group !== undefined) ?? ''))].map((link) =>
    link.replaceAll('&amp;', '&'),
  );
}
