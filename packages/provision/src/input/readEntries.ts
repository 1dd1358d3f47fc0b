import { emailKey } from '../entry/emailKey.ts';
import type { Entry } from '../entry/entry.ts';
import { expand } from './expand.ts';
import { InputError, type InputProblem } from './inputError.ts';
import { type EntryInput, type Row, rowOf } from './row.ts';
import { toEntry } from './toEntry.ts';

/** Options of `readEntries`. */
export interface InputOptions {
  /** The Groups for entries without one of their own. Default: none. */
  groups?: readonly string[];
  /** Makes emails, such as `{customer}-{region}@customers.example`. Default: the column `email`. */
  template?: string;
}

/**
 * Reads the whole input and checks it. The second row that asks for the same account is a duplicate.
 *
 * @throws {InputError} with everything that is wrong, before anything is sent.
 */
export async function readEntries(
  input: Iterable<EntryInput> | AsyncIterable<EntryInput>,
  { groups = [], template }: InputOptions = {},
): Promise<Entry[]> {
  const entries: Entry[] = [];
  const problems: InputProblem[] = [];
  const first = new Map<string, Entry>();
  let position = 0;
  for await (const given of input) {
    position += 1;
    const row = rowOf(given, position);
    const { rows, problem } = expanded(row, template);
    if (problem) problems.push({ line: row.line, message: problem });
    for (const one of rows) {
      const read = toEntry(one, groups);
      if ('problems' in read) problems.push(...read.problems.map((message) => ({ line: row.line, message })));
      else addEntry(read.entry, entries, first, problems);
    }
  }
  if (problems.length > 0) throw new InputError(problems);
  return entries;
}

function expanded(row: Row, template: string | undefined): { rows: Row[]; problem?: string } {
  if (template === undefined || row.columns.email) return { rows: [row] };
  const result = expand(row, template);
  return 'rows' in result ? result : { rows: [], problem: result.problem };
}

function addEntry(entry: Entry, entries: Entry[], first: Map<string, Entry>, problems: InputProblem[]): void {
  const key = emailKey(entry.email);
  const earlier = first.get(key);
  if (!earlier) {
    first.set(key, entry);
    entries.push(entry);
    return;
  }
  const difference = contradiction(earlier, entry);
  if (difference)
    problems.push({
      line: entry.line,
      message: `${entry.email} stands in line ${earlier.line} already, with another ${difference}. An email names one account.`,
    });
  else entries.push({ ...entry, duplicateOf: earlier.line });
}

/** What two rows for one email disagree about. */
function contradiction(a: Entry, b: Entry): string | undefined {
  if (Boolean(a.trial) !== Boolean(b.trial)) return 'kind of account';
  if (a.groupId !== b.groupId) return 'Group';
  if (a.region !== b.region) return 'region';
  if (a.trial?.term !== b.trial?.term) return 'term';
  return a.trial?.storage === b.trial?.storage ? undefined : 'storage';
}
