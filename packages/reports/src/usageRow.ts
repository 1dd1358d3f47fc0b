/**
 * One row of a usage report. Numbers are exact decimal strings, as a number in JavaScript can't hold every one of them;
 * whatever the file lacks is `null`.
 */
export interface UsageRow {
  /** The file, as its source names it. */
  readonly file: string;
  /** The line in the file, from 1. */
  readonly line: number;
  /** The file's name without its folders: the same every day. */
  readonly report: string;
  /** True for a row of the admin's own account, from `usage.account-{id}.csv`. */
  readonly ownAccount: boolean;
  /** `YYYY-MM-DD` (UTC), in whichever form the file has it. May be a day off the file's folder. */
  readonly date: string;
  /** Of the row, or of the file's name; `null` where neither has it. */
  readonly accountId: string | null;
  readonly accountEmail: string | null;
  /** Likewise. */
  readonly groupId: string | null;
  /** The name in the file name of an organisation's report: `usage.{resource_name}.{location}.csv`. */
  readonly resourceName: string | null;
  /** `null` for usage that belongs to no bucket. */
  readonly bucketId: string | null;
  readonly bucketName: string | null;
  /** The region, or an alias of it. */
  readonly reportingLocation: string | null;
  readonly resourceGroupId: string | null;
  readonly resourceGroupName: string | null;
  readonly lineVersion: string | null;
  /** Bytes stored × hours: what a bill rests on. */
  readonly storageByteHours: string;
  /** At the end of the day. GB = 1,000,000,000 bytes; the service rounds all `…Gb` columns to two decimals. */
  readonly storedGb: string | null;
  readonly uploadedGb: string | null;
  readonly downloadedGb: string | null;
  readonly deletedGb: string | null;
  /** Bytes. */
  readonly downloadedBytes: string | null;
  readonly downloadedFavoredBytes: string | null;
  /** Calls of the storage API, by class. */
  readonly apiTxnClassA: string | null;
  readonly apiTxnClassB: string | null;
  readonly apiTxnClassC: string | null;
  readonly apiTxnClassD: string | null;
  /** Columns that this package doesn't know, by their name in the file. */
  readonly other: Readonly<Record<string, string>>;
}
