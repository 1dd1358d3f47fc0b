import { inReadingOrder, isGuide } from './guides.ts';
import { writtenPages } from './pages.ts';

interface GuideLink {
  readonly title: string;
  /** Below the base. */
  readonly address: string;
}

/** The guides that name an operation, in reading order. */
export async function guidesAbout(apiName: string): Promise<GuideLink[]> {
  const pages = await writtenPages();
  return pages
    .filter(({ id, body }) => isGuide(id) && body.includes(apiName))
    .sort(inReadingOrder)
    .map(({ id, data }) => ({ title: data.title, address: `/${id}/` }));
}
