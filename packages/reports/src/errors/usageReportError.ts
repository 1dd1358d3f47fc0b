/** A report is damaged or contradicts another one; nothing of it was counted. The message says where, and what to do. */
export class UsageReportError extends Error {
  override readonly name = 'UsageReportError';
  /** The file, as its source names it. */
  readonly file: string;
  /** The line in the file, from 1; `null` when the file as a whole is meant. */
  readonly line: number | null;

  constructor(file: string, line: number | null, problem: string, options?: ErrorOptions) {
    super(`${file}${line === null ? '' : `, line ${line}`}: ${problem}`, options);
    this.file = file;
    this.line = line;
  }
}
