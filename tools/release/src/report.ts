/** What one check found. */
export interface Report {
  readonly title: string;
  /** The facts, for people. */
  readonly lines: readonly string[];
  /** What has to be put right; the check passes when there is nothing. */
  readonly problems: readonly string[];
  /** How to put it right, or how to accept it. */
  readonly advice: string;
}

/** A report as text, without a newline at the end. */
export function printed({ title, lines, problems, advice }: Report): string {
  const trouble = problems.length === 0 ? [] : ['', ...problems.map((problem) => `  ✗ ${problem}`), '', `  ${advice}`];
  return [`${title}`, ...lines.map((line) => `  ${line}`), ...trouble].join('\n');
}
