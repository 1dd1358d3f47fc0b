/** The days of a month on which a report has rows, by the report's name. */
export class Coverage {
  readonly #days: readonly string[];
  readonly #daysOf = new Map<string, Set<string>>();
  readonly #missing = new Map<string, readonly string[]>();

  constructor(days: readonly string[]) {
    this.#days = days;
  }

  see(report: string, date: string): void {
    const known = this.#daysOf.get(report);
    if (known === undefined) this.#daysOf.set(report, new Set([date]));
    else known.add(date);
  }

  get reports(): Iterable<string> {
    return this.#daysOf.keys();
  }

  has(report: string, date: string): boolean {
    return this.#daysOf.get(report)?.has(date) ?? false;
  }

  /** How many days a report has. */
  count(report: string): number {
    return this.#daysOf.get(report)?.size ?? 0;
  }

  /** The days that one of the reports lacks, in order. To be asked for once all rows are seen. */
  missing(reports: Iterable<string>): readonly string[] {
    const [first, ...others] = reports;
    if (first === undefined) return [];
    if (others.length === 0) return this.#missingOf(first);
    const missing = new Set([first, ...others].flatMap((report) => this.#missingOf(report)));
    return this.#days.filter((date) => missing.has(date));
  }

  /** Found once per report: thousands of members share one. */
  #missingOf(report: string): readonly string[] {
    const known = this.#missing.get(report) ?? this.#days.filter((date) => !this.has(report, date));
    this.#missing.set(report, known);
    return known;
  }
}
