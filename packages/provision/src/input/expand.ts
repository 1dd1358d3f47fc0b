import type { Row } from './row.ts';

const placeholder = /\{([^{}]*)\}/g;

/** What came of a row and a template: rows with an email, or what is wrong. */
export type Expanded = { rows: Row[] } | { problem: string };

/** Fills a template such as `{customer}-{region}@customers.example`, once per region in the column `regions`. */
export function expand(row: Row, template: string): Expanded {
  const { regions, ...columns } = row.columns;
  const names = regions === undefined ? [columns.region] : regions.split(/\s+/).filter(Boolean);
  if (names.length === 0) return { problem: 'The column "regions" is empty.' };
  const rows: Row[] = [];
  for (const region of names) {
    const filled = region === undefined ? columns : { ...columns, region };
    const missing = [...template.matchAll(placeholder)].map(([, name = '']) => name).find((name) => !filled[name]);
    if (missing !== undefined)
      return { problem: `The template needs the column ${JSON.stringify(missing)}, which is missing or empty.` };
    const email = template.replaceAll(placeholder, (_, name: string) => filled[name] ?? '');
    rows.push({ line: row.line, columns: { ...filled, email } });
  }
  return { rows };
}
