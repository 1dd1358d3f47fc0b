/** One file that a source offers. */
export interface ReportFile {
  /** Name with the folders that it stands in: `2026-10-01/usage.group-10101.us-west.csv`. */
  readonly name: string;
  /** The text, whole or in pieces of any size. Read only when the file is a report of the days asked for. */
  readonly text: string | AsyncIterable<string>;
}

/** Where report files come from: a folder, a bucket, an array in a test. Their order doesn't matter. */
export type ReportSource = AsyncIterable<ReportFile> | Iterable<ReportFile>;
