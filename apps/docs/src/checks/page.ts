/** What the checks look at in a built page. */
export interface Page {
  readonly html: string;
  readonly ids: ReadonlySet<string>;
}

const idAttribute = /\sid=(?:"([^"]*)"|'([^']*)'|([^\s>]+))/g;

/** Reads a page of the built site. */
export function readPage(html: string): Page {
  const ids = [...html.matchAll(idAttribute)].map(([, double, single, bare]) => double ?? single ?? bare ?? '');
  return { html, ids: new Set(ids) };
}
