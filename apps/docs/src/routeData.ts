import { base } from './site/base.ts';
import { isDecision } from './site/decisions.ts';

type Entry = { readonly type: 'link'; readonly href: string } | { readonly type: 'group'; readonly entries: Entry[] };

interface Neighbour {
  readonly href: string;
}

/** What Starlight knows of a page, as far as it is changed here; its own types need a generated module. */
interface Route {
  readonly sidebar: readonly Entry[];
  readonly entry: { readonly data: { pagefind?: boolean } };
  pagination: { readonly prev: Neighbour | undefined; readonly next: Neighbour | undefined };
}

const linksIn = (entry: Entry): string[] => (entry.type === 'link' ? [entry.href] : entry.entries.flatMap(linksIn));

/** Previous and Next stay within the section of the page, and the search leaves decision records out. */
export function onRequest({ locals, url }: { locals: object; url: URL }): void {
  const { starlightRoute: route } = locals as { starlightRoute: Route };
  const section = route.sidebar.map(linksIn).find((links) => links.includes(url.pathname)) ?? [];
  const within = (page: Neighbour | undefined) => (page && section.includes(page.href) ? page : undefined);
  route.pagination = { prev: within(route.pagination.prev), next: within(route.pagination.next) };
  if (isDecision(url.pathname.slice(base.length))) route.entry.data.pagefind = false;
}
