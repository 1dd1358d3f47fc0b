import { tidyEmail } from '../entry/emailKey.ts';
import type { Entry } from '../entry/entry.ts';
import { emailPattern, regions, trialStorage, trialTerm } from '../generated/spec.ts';
import type { Row } from './row.ts';

/** Reads a row: an entry, or everything that is wrong with it. */
export function toEntry({ line, columns }: Row, groups: readonly string[]): { entry: Entry } | { problems: string[] } {
  const { email: given = '', group, region, ref, term, storage, ...data } = columns;
  const email = tidyEmail(given);
  const isTrial = term !== undefined || storage !== undefined;
  const problems = [
    ...emailProblems(email),
    ...regionProblems(region),
    ...(isTrial ? trialProblems(term, storage, group) : groupProblems(group, groups)),
  ];
  if (problems.length > 0) return { problems };
  const entry: Entry = { email, line };
  if (group && !isTrial) entry.groupId = group;
  if (region) entry.region = region;
  if (ref) entry.ref = ref;
  if (isTrial) entry.trial = { term: Number(term), storage: Number(storage) };
  if (Object.keys(data).length > 0) entry.data = data;
  return { entry };
}

function emailProblems(email: string): string[] {
  if (email === '') return ['The email is missing.'];
  return emailPattern.test(email) ? [] : [`${JSON.stringify(email)} is not an email address.`];
}

function regionProblems(region: string | undefined): string[] {
  if (!region || regions.includes(region)) return [];
  return [`${JSON.stringify(region)} is not a region. Use ${regions.join(', ')}.`];
}

function groupProblems(group: string | undefined, groups: readonly string[]): string[] {
  if (!group) return groups.length > 0 ? [] : ['The Group is missing: add a column "group", or name one for the run.'];
  return /^\d+$/.test(group) ? [] : [`${JSON.stringify(group)} is no Group ID.`];
}

function trialProblems(term: string | undefined, storage: string | undefined, group: string | undefined): string[] {
  return [
    ...(group ? ['A trial belongs to no Group: leave "group" empty, or leave out "term" and "storage".'] : []),
    ...rangeProblems('term', 'days', term, trialTerm),
    ...rangeProblems('storage', 'TB', storage, trialStorage),
  ];
}

function rangeProblems(
  name: string,
  unit: string,
  text: string | undefined,
  { minimum, maximum }: { minimum: number; maximum: number },
): string[] {
  const value = Number(text);
  if (text && Number.isInteger(value) && value >= minimum && value <= maximum) return [];
  const given = text ? `${JSON.stringify(text)} is not` : `A trial needs a ${name}:`;
  return [`${given} a whole number of ${unit} from ${minimum} to ${maximum}${text ? ` (${name})` : ''}.`];
}
