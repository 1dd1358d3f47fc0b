import { getCollection } from 'astro:content';

/** A page that is written in Markdown. */
export interface WrittenPage {
  /** Its address without the slashes around it: `guides/start`. */
  readonly id: string;
  /** Markdown, without the front matter. */
  readonly body: string;
  readonly data: { readonly title: string; readonly description: string };
}

/** Every page that is written in Markdown, in the order of their ids. */
export async function writtenPages(): Promise<WrittenPage[]> {
  const entries: { id: string; body?: string; data: { title: string; description?: string } }[] =
    await getCollection('docs');
  return entries
    .map(({ id, body = '', data }) => ({ id, body, data: { title: data.title, description: data.description ?? '' } }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
