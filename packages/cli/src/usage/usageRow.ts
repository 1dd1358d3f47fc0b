import type { B2Stats } from '@b2-partner/client';

/** What is stored, of one Group, region or member. */
export interface UsageRow {
  groupId?: string;
  groupName?: string;
  region?: string;
  accountId?: string;
  email?: string;
  memberCount?: number;
  /** `null` where there are no statistics yet. */
  bucketCount: number | null;
  b2BytesStoredCount: number | null;
  b2FilesStoredCount: number | null;
  /** When the statistics were made. */
  b2StatsAsOfTimestamp: string | null;
}

/** The figures of a row. */
export type UsageFigures = Pick<
  UsageRow,
  'bucketCount' | 'b2BytesStoredCount' | 'b2FilesStoredCount' | 'b2StatsAsOfTimestamp'
>;

export const noFigures: UsageFigures = {
  bucketCount: null,
  b2BytesStoredCount: null,
  b2FilesStoredCount: null,
  b2StatsAsOfTimestamp: null,
};

const sum = (a: number | null, b: number | null) => (a === null ? b : b === null ? a : a + b);

// Timestamps of one form sort by their text.
const older = (a: string | null, b: string | null) => (a === null ? b : b === null || a < b ? a : b);

/** The figures as the service gives them. */
export function figuresOf(stats: Partial<B2Stats> | undefined): UsageFigures {
  return {
    bucketCount: stats?.bucketCount ?? null,
    b2BytesStoredCount: stats?.b2BytesStoredCount ?? null,
    b2FilesStoredCount: stats?.b2FilesStoredCount ?? null,
    b2StatsAsOfTimestamp: stats?.b2StatsAsOfTimestamp ?? null,
  };
}

/** Two rows' figures together: the sums, and the older of the two moments. */
export function addFigures(a: UsageFigures, b: UsageFigures): UsageFigures {
  return {
    bucketCount: sum(a.bucketCount, b.bucketCount),
    b2BytesStoredCount: sum(a.b2BytesStoredCount, b.b2BytesStoredCount),
    b2FilesStoredCount: sum(a.b2FilesStoredCount, b.b2FilesStoredCount),
    b2StatsAsOfTimestamp: older(a.b2StatsAsOfTimestamp, b.b2StatsAsOfTimestamp),
  };
}
