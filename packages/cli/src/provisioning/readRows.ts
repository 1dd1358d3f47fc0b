import { readFile } from 'node:fs/promises';
import { type EntryInput, InputError, readCsv, readEntries, readJsonLines } from '@b2-partner/provision';
import type { Context } from '../context.ts';
import { usageError } from '../errors/cliError.ts';
import { didYouMean } from '../text/closest.ts';

const isName = (group: unknown): group is string => typeof group === 'string' && group !== '' && !/^\d+$/.test(group);

/** The rows of a CSV or JSON Lines file, or of stdin for `-`. @throws {CliError} when it cannot be read */
export async function readRows(path: string, { terminal }: Context): Promise<EntryInput[]> {
  const text = path === '-' ? await readStdin(terminal.stdin) : await readText(path);
  const isJson = /\.(jsonl|ndjson|json)$/i.test(path) || (path === '-' && /^\s*\{/.test(text));
  const rows: EntryInput[] = [];
  for await (const row of isJson ? readJsonLines(text) : readCsv(text)) rows.push(row);
  return rows;
}

/**
 * Checks rows that may name Groups by their names, before any request.
 *
 * @throws {InputError} with everything that is wrong, Groups that do not exist aside
 */
export async function checkRows(
  rows: readonly EntryInput[],
  groups: readonly string[],
  template?: string,
): Promise<void> {
  const anyId = rows.map((row) => (isName(row.group) ? { ...row, group: placeholderId(row.group) } : row));
  await readEntries(anyId, {
    groups: groups.map((group) => (isName(group) ? placeholderId(group) : group)),
    ...(template !== undefined && { template }),
  });
}

/** The rows with the IDs of their Groups. Lists the Groups once, and only where a row names one by its name. */
export async function withGroupIds(context: Context, rows: readonly EntryInput[]): Promise<EntryInput[]> {
  if (!rows.some(({ group }) => isName(group))) return [...rows];
  const ids = await groupIdsByName(context);
  const problems = rows.flatMap((row, index) => {
    const problem = isName(row.group) ? problemOf(row.group, ids) : undefined;
    return problem === undefined ? [] : [{ line: row.line ?? index + 1, message: problem }];
  });
  if (problems.length > 0) throw new InputError(problems);
  return rows.map((row) => (isName(row.group) ? { ...row, group: (ids.get(String(row.group)) as string[])[0] } : row));
}

async function readStdin(stdin: NodeJS.ReadStream): Promise<string> {
  if (stdin.isTTY) throw usageError('- reads the input from a pipe: `cat customers.csv | b2-partner provision -`.');
  let text = '';
  for await (const piece of stdin.setEncoding('utf8')) text += piece;
  return text;
}

async function readText(path: string): Promise<string> {
  return readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw usageError(`The input ${path} cannot be read (${error.code}).`);
  });
}

/** Different names stay different Groups, so that contradictions between rows are found. */
function placeholderId(name: string): string {
  return [...name].map((character) => character.codePointAt(0)).join('');
}

async function groupIdsByName(context: Context): Promise<Map<string, string[]>> {
  const ids = new Map<string, string[]>();
  const client = await context.client();
  for await (const { groupId, groupName } of client.listGroups({}, { signal: context.signal })) {
    ids.set(groupName, [...(ids.get(groupName) ?? []), groupId]);
  }
  return ids;
}

function problemOf(name: string, ids: ReadonlyMap<string, readonly string[]>): string | undefined {
  const found = ids.get(name) ?? [];
  if (found.length === 0) return `There is no Group ${JSON.stringify(name)}.${didYouMean(name, ids.keys())}`;
  return found.length === 1
    ? undefined
    : `${found.length} Groups have the name ${JSON.stringify(name)}: ${found.join(', ')}. Write an ID.`;
}
