/** Reports of some days are missing, and `strictDays` asks for all of them. */
export class MissingDaysError extends Error {
  override readonly name = 'MissingDaysError';
  /** `YYYY-MM-DD`, in order. */
  readonly days: readonly string[];

  constructor(days: readonly string[]) {
    super(
      `usage reports are missing for ${days.join(', ')}: fetch them again; days of the last week that are missing are made again by the service`,
    );
    this.days = days;
  }
}
