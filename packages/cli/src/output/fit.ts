/** What `fit` needs to know of a column. */
export interface Fitting {
  /** How wide its widest text is. */
  readonly width: number;
  readonly drop: number | undefined;
  readonly cut: boolean;
}

/** Spaces between two columns. */
export const gap = 2;

// A text that is cut below this says nothing any more.
const leastWidth = 24;

/** The width of each column; 0 for one that is left out. */
export function fit(columns: readonly Fitting[], available: number): number[] {
  const widths = columns.map(({ width }) => width);
  const total = () => widths.reduce((sum, width) => sum + (width > 0 ? width + gap : 0), -gap);
  // First the columns that people miss least.
  const droppable = columns
    .map(({ drop }, index) => ({ drop, index }))
    .filter(({ drop }) => drop !== undefined)
    .sort((a, b) => (b.drop as number) - (a.drop as number));
  for (const { index } of droppable) {
    if (total() - slack(columns, widths) <= available) break;
    widths[index] = 0;
  }
  // Then the widest of those that may be cut, a character at a time.
  for (let over = total() - available; over > 0; over--) {
    const widest = widestCuttable(columns, widths);
    if (widest === undefined) break;
    widths[widest] = (widths[widest] as number) - 1;
  }
  return widths;
}

/** How much can be cut without harm. */
function slack(columns: readonly Fitting[], widths: readonly number[]): number {
  return columns.reduce(
    (sum, { cut }, index) => sum + (cut ? Math.max(0, (widths[index] as number) - leastWidth) : 0),
    0,
  );
}

function widestCuttable(columns: readonly Fitting[], widths: readonly number[]): number | undefined {
  let widest: number | undefined;
  for (const [index, { cut }] of columns.entries()) {
    if (!cut || (widths[index] as number) <= 6) continue;
    if (widest === undefined || (widths[index] as number) > (widths[widest] as number)) widest = index;
  }
  return widest;
}
