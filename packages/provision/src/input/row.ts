/** One account to create, as the input gives it. */
export interface EntryInput {
  /** The email that names the account. Needed unless there is a template. */
  email?: string | undefined;
  /** The ID of the Group. Default: the run's `groups`. */
  group?: string | number | undefined;
  /** Where the account keeps its data: `us-west`, `us-east`, `eu-central` or `ca-east`. */
  region?: string | null | undefined;
  /** Your own reference; it comes back with the key. */
  ref?: string | number | undefined;
  /** Makes it a trial: how many days, 7–30. */
  term?: string | number | undefined;
  /** How much the trial may store, in TB, 1–50. */
  storage?: string | number | undefined;
  /** The line in the input. Default: its position, from 1. */
  line?: number | undefined;
  /** Further columns; `customer` and `regions` fill a template. */
  [column: string]: unknown;
}

/** A row of the input, every column a string. */
export interface Row {
  line: number;
  columns: Readonly<Record<string, string>>;
}

/** Other names that columns go by. */
const aliases: Readonly<Record<string, string>> = {
  'e-mail': 'email',
  mail: 'email',
  memberemail: 'email',
  member_email: 'email',
  groupid: 'group',
  group_id: 'group',
  reference: 'ref',
  days: 'term',
  tb: 'storage',
};

/** A column's own name. Unknown ones stay as they are. */
export function columnName(name: string): string {
  const lower = name.trim().toLowerCase();
  return aliases[lower] ?? (known.has(lower) ? lower : name.trim());
}

const known = new Set(['email', 'group', 'region', 'ref', 'term', 'storage', 'customer', 'regions']);

/** An input object as a row. */
export function rowOf(input: EntryInput, position: number): Row {
  const { line = position, ...columns } = input;
  const texts = Object.entries(columns).filter(([, value]) => value !== undefined && value !== null);
  return { line, columns: Object.fromEntries(texts.map(([name, value]) => [columnName(name), String(value).trim()])) };
}
