/** The days of a month on which a report has rows, by the report's name. */
export class Coverage {
  readonly #days: readonly string[];
  readonly #daysOf = new Map<string, Set<string>>();

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

  /** The days that one of the reports lacks, in order. */
  missing(reports: Iterable<string>): string[] {
    const all = [...reports];
    return this.#days.filter((date) => all.some((report) => !this.has(report, date)));
  }
}
