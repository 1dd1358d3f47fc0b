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

const indexName = /^usage\.(?:groups|(?:.+\.)?reportinglocations)\.csv$/i;
const twinName = /^usage\.audit-/i;
const accountName = /^usage\.account-(?<accountId>.+)\.csv$/i;
const groupName = /^usage\.group-(?<groupId>[^.]+)(?:\.(?<location>.+))?\.csv$/i;
const organisationName = /^usage\.(?:(?<resourceName>.+)\.)?(?<location>[^.]+)\.csv$/i;
const unfinishedName = /^usage\..+\.csv[.~-]/i;

/**
 * Reads a file's name. `undefined` for what holds no rows to add: other files, indexes, and the `audit` twins, which
 * repeat the reports.
 */
export function parseReportName(name: string): ReportName | undefined {
  const folders = name.split(/[\\/]/);
  const report = folders.pop() ?? '';
  if (indexName.test(report) || twinName.test(report)) return undefined;
  const groups =
    accountName.exec(report)?.groups ?? groupName.exec(report)?.groups ?? organisationName.exec(report)?.groups;
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
  return unfinishedName.test(report) && !twinName.test(report);
}
