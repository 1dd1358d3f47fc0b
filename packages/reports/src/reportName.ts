/** What the name of a file says about the rows in it. */
export interface ReportName {
  /** The name without its folders. */
  readonly report: string;
  /** The day of the folder, `YYYY-MM-DD`; `null` outside of one. */
  readonly folderDate: string | null;
  readonly ownAccount: boolean;
  readonly accountId: string | null;
  readonly groupId: string | null;
  readonly resourceName: string | null;
  readonly location: string | null;
}

const INDEX = /^usage\.(?:groups|(?:.+\.)?reportinglocations)\.csv$/i;
const AUDIT_TWIN = /^usage\.audit-/i;
const ACCOUNT = /^usage\.account-(?<accountId>.+)\.csv$/i;
const GROUP = /^usage\.group-(?<groupId>[^.]+)(?:\.(?<location>.+))?\.csv$/i;
const ORGANISATION = /^usage\.(?:(?<resourceName>.+)\.)?(?<location>[^.]+)\.csv$/i;
const UNFINISHED = /^usage\..+\.csv[.~-]/i;

/**
 * Reads a file's name. `undefined` for what holds no rows to add: other files, indexes, and the `audit` twins, which
 * repeat the reports.
 */
export function parseReportName(name: string): ReportName | undefined {
  const folders = name.split(/[\\/]/);
  const report = folders.pop() ?? '';
  if (INDEX.test(report) || AUDIT_TWIN.test(report)) return undefined;
  const groups = ACCOUNT.exec(report)?.groups ?? GROUP.exec(report)?.groups ?? ORGANISATION.exec(report)?.groups;
  if (groups === undefined) return undefined;
  const { accountId = null, groupId = null, resourceName = null, location = null } = groups;
  return {
    report,
    folderDate: folders.findLast((folder) => /^\d{4}-\d\d-\d\d$/.test(folder)) ?? null,
    ownAccount: accountId !== null,
    accountId,
    groupId,
    resourceName,
    location,
  };
}

/** Whether a file looks like a report that is packed, or whose download didn't end. */
export function isUnfinishedReport(name: string): boolean {
  const report = name.split(/[\\/]/).pop() ?? '';
  return UNFINISHED.test(report) && !AUDIT_TWIN.test(report);
}
