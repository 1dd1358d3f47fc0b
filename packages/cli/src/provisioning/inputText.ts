import { countText } from '../text/numbers.ts';

/** The input of a run, as a person checks it. */
export function inputText(file: string, entries: readonly { trial?: unknown; duplicateOf?: unknown }[]): string {
  return `${file}, ${entriesText(entries)}`;
}

function entriesText(entries: readonly { trial?: unknown; duplicateOf?: unknown }[]): string {
  const trials = entries.filter(({ trial }) => trial !== undefined).length;
  const duplicates = entries.filter(({ duplicateOf }) => duplicateOf !== undefined).length;
  const parts = [
    trials > 0 ? countText(trials, 'trial') : '',
    duplicates > 0 ? countText(duplicates, 'duplicate') : '',
  ].filter(Boolean);
  return `${countText(entries.length, 'row')}${parts.length > 0 ? ` (${parts.join(', ')})` : ''}`;
}
