/** One run of all benches. */
export interface BenchRun {
  /** ISO date. */
  readonly date: string;
  readonly commit: string;
  /** What it ran on: `2 × Xeon, Node 20.19.0`. */
  readonly machine: string;
  /** What each package's bench printed. */
  readonly outputs: readonly { readonly name: string; readonly output: string }[];
}

const heading = `# Benchmarks, newest first

Written by \`npm run bench\`. Each package's \`bench/\` says how it measures. Compare ratios, which hold a floor of the same
run against the figure; absolute times belong to the machine that is named.
`;

/** The history with one more run, the newest first. */
export function withRun(history: string, { date, commit, machine, outputs }: BenchRun): string {
  const older = history.startsWith(heading) ? history.slice(heading.length) : history;
  const parts = outputs.map(({ name, output }) => `### ${name}\n\n\`\`\`\n${output.trim()}\n\`\`\`\n`);
  return `${heading}\n## ${date}, ${commit}\n\n${machine}\n\n${parts.join('\n')}${older}`;
}
