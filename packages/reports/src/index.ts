export { MissingDaysError } from './errors/missingDaysError.ts';
export { UsageReportError } from './errors/usageReportError.ts';
export { type ReadOptions, readUsageReports } from './readUsageReports.ts';
export type { ReportFile, ReportSource } from './reportSource.ts';
export { monthRange, summarizeUsage } from './summary/summarizeUsage.ts';
export type {
  BucketKeys,
  DayKeys,
  GroupKeys,
  MemberKeys,
  RegionKeys,
  SummaryOptions,
  UsageBy,
  UsageFigures,
  UsageKeys,
  UsageSummary,
} from './summary/usageSummary.ts';
export type { UsageRow } from './usageRow.ts';
