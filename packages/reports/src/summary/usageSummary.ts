/** What the rows are added up by. */
export type UsageBy = 'member' | 'group' | 'bucket' | 'region' | 'day';

/** A member's account, or the admin's own one. */
export interface MemberKeys {
  /** `null` where the reports name no account. */
  readonly accountId: string | null;
  /** The last one of the month, if it changed; `null` where the reports name none. */
  readonly accountEmail: string | null;
  /** The last one of the month, if it changed; `null` for the admin's own account. */
  readonly groupId: string | null;
  /** True for the admin's own account. */
  readonly ownAccount: boolean;
}

/** A Group, or the admin's own account. */
export interface GroupKeys {
  /** `null` for the admin's own account, and where an organisation's reports name no Group. */
  readonly groupId: string | null;
  /** What an organisation's report is named after. */
  readonly resourceName: string | null;
  /** The admin's own account; `null` for a Group. */
  readonly accountId: string | null;
  /** True for the admin's own account. */
  readonly ownAccount: boolean;
}

/** A bucket of an account, or what belongs to no bucket of it. */
export interface BucketKeys extends MemberKeys {
  /** `null` for usage that belongs to no bucket. */
  readonly bucketId: string | null;
  /** `null` likewise, and where the reports have no names. */
  readonly bucketName: string | null;
}

/** A region. */
export interface RegionKeys {
  /** The region or an alias of it; `null` where the reports name none, as those of the admin's own account. */
  readonly reportingLocation: string | null;
}

/** A day of the month. */
export interface DayKeys {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** GB at the end of the day; `null` when the reports lack the column. */
  readonly storedGb: string | null;
}

/**
 * The figures of a month. Numbers are exact decimal strings. A figure is `null` when no row has its column; when some lack
 * it, `columnsMissing` names it.
 */
export interface UsageFigures {
  /** Bytes stored × hours: what a bill rests on. */
  readonly storageByteHours: string;
  /** Byte-hours ÷ hours of the days that are there, in GB (1,000,000,000 bytes), rounded to a byte. */
  readonly averageStoredGb: string;
  /** At the end of the month's last day; `null` when that day is missing. */
  readonly endOfMonthStoredGb: string | null;
  /** Bytes. */
  readonly downloadedBytes: string | null;
  /** Bytes; the service's `downloaded_favored_bytes`. */
  readonly downloadedFavoredBytes: string | null;
  /** Sums of figures that the service rounds to two decimals; count from `downloadedBytes`. */
  readonly downloadedGb: string | null;
  readonly uploadedGb: string | null;
  readonly deletedGb: string | null;
  /** Calls of the storage API, by class. */
  readonly apiTxnClassA: string | null;
  readonly apiTxnClassB: string | null;
  readonly apiTxnClassC: string | null;
  readonly apiTxnClassD: string | null;
  /** How many rows were added up. */
  readonly rows: number;
  /** How many of them belong to no bucket. */
  readonly rowsWithoutBucket: number;
  /** Days of the month without rows in one of the reports that this is made of, `YYYY-MM-DD`. */
  readonly daysMissing: readonly string[];
  /** Figures whose column some rows lack: they are too low. */
  readonly columnsMissing: readonly string[];
  /** `averageStoredGb` ÷ 1000 × `pricePerTb`, rounded to two decimals; `null` without a price. */
  readonly cost: string | null;
}

/** Fields that say whom a summary is about, by what the rows are added up by. */
export interface UsageKeys {
  member: MemberKeys;
  group: GroupKeys;
  bucket: BucketKeys;
  region: RegionKeys;
  day: DayKeys;
}

/** One line of a summary. */
export type UsageSummary<By extends UsageBy = UsageBy> = { [Key in By]: UsageKeys[Key] & UsageFigures }[By];

/** How rows are added up. */
export interface SummaryOptions<By extends UsageBy = UsageBy> {
  /** What to tell rows apart by. */
  readonly by: By;
  /** `YYYY-MM`; rows of other months are left out. */
  readonly month: string;
  /** Price of 1 TB (1000 GB) stored for the month, for `cost`; a decimal such as `'6.95'`. */
  readonly pricePerTb?: string | number | undefined;
  /** Reject with a `MissingDaysError` when reports of a day are missing. Default: false. */
  readonly strictDays?: boolean | undefined;
}
