import { referenceEntries } from '../search/entries.ts';
import type { SearchEntry } from '../search/entry.ts';
import { isGuide } from '../site/guides.ts';
import { writtenPages } from '../site/pages.ts';

/** What the search jumps to; fetched when the search is opened. */
export async function GET(): Promise<Response> {
  const guides = (await writtenPages())
    .filter(({ id }) => isGuide(id))
    .map(
      ({ id, data }): SearchEntry => ({ name: data.title, kind: 'guide', address: `/${id}/`, text: data.description }),
    );
  const isDetail = ({ kind }: SearchEntry): boolean => kind === 'field' || kind === 'schema';
  const names = referenceEntries.filter((entry) => !isDetail(entry));
  return Response.json([...names, ...guides, ...referenceEntries.filter(isDetail)]);
}
