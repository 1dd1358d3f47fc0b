/** The ways in which usage reports may differ from the plain form; the quirk `all` switches them on as well. */
export const reportQuirkNames = [
  'report-audit-twins',
  'report-date-forms',
  'report-extra-columns',
  'report-late-rows',
  'report-missing-day',
] as const;

/** A way in which usage reports may differ from the plain form. */
export type ReportQuirkName = (typeof reportQuirkNames)[number];

/** Those that are on. */
export function activeReportQuirks(names: readonly string[]): ReadonlySet<ReportQuirkName> {
  return new Set(reportQuirkNames.filter((name) => names.includes('all') || names.includes(name)));
}
