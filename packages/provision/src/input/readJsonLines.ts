import { InputError, type InputProblem } from './inputError.ts';
import type { EntryInput } from './row.ts';

/**
 * Reads JSON lines: one object per line, blank lines left out.
 *
 * @throws {InputError} with every line that holds no object.
 */
export function readJsonLines(text: string): EntryInput[] {
  const entries: EntryInput[] = [];
  const problems: InputProblem[] = [];
  for (const [index, raw] of text
    .replace(/^\ufeff/, '')
    .split('\n')
    .entries()) {
    const line = index + 1;
    if (raw.trim() === '') continue;
    const value = parseObject(raw);
    if (value) entries.push({ ...value, line });
    else problems.push({ line, message: 'This is no JSON object.' });
  }
  if (problems.length > 0) throw new InputError(problems);
  return entries;
}

function parseObject(text: string): EntryInput | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as EntryInput) : undefined;
  } catch {
    return undefined;
  }
}
