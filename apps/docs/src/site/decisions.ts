import { writtenPages } from './pages.ts';

/** Whether an id or an address below the base is that of a decision record. */
export const isDecision = (id: string): boolean => id.startsWith('decisions/');

/** Every decision record, oldest first. */
export async function decisions(): Promise<{ title: string; description: string; address: string }[]> {
  const pages = await writtenPages();
  return pages.filter(({ id }) => isDecision(id)).map(({ id, data }) => ({ ...data, address: `/${id}/` }));
}
