import { parseReportDate } from './dates.ts';
import { plainDecimal, plainWhole } from './decimal.ts';
import type { ReportName } from './reportName.ts';
import type { UsageRow } from './usageRow.ts';

/** The columns that this package knows, by the field of a row that they fill. */
const columnOf = {
  date: 'date',
  accountId: 'account_id',
  accountEmail: 'account_email',
  groupId: 'group_id',
  bucketId: 'bucket_id',
  bucketName: 'bucket_name',
  reportingLocation: 'reporting_location',
  resourceGroupId: 'resource_group_id',
  resourceGroupName: 'resource_group_name',
  lineVersion: 'line_version',
  storageByteHours: 'storage_byte_hours',
  storedGb: 'stored_gb',
  uploadedGb: 'uploaded_gb',
  downloadedGb: 'downloaded_gb',
  deletedGb: 'deleted_gb',
  downloadedBytes: 'downloaded_bytes',
  downloadedFavoredBytes: 'downloaded_favored_bytes',
  apiTxnClassA: 'api_txn_class_a',
  apiTxnClassB: 'api_txn_class_b',
  apiTxnClassC: 'api_txn_class_c',
  apiTxnClassD: 'api_txn_class_d',
} as const;

type Field = keyof typeof columnOf;

const fieldOf = new Map(Object.entries(columnOf).map(([field, column]) => [column as string, field as Field]));
const required: readonly Field[] = ['date', 'storageByteHours'];
const noOther = Object.freeze({});

/** A row or a header that can't be what the service wrote. */
export class RowError extends Error {}

/** Turns the records of one file into rows, by the names in its header. */
export class Columns {
  readonly #file: string;
  readonly #name: ReportName;
  readonly #count: number;
  /** Where each field stands; -1 for one that the file lacks. */
  readonly #places: Readonly<Record<Field, number>>;
  readonly #others: readonly (readonly [string, number])[];
  /** The date read last, as most rows of a file have the same one. */
  #date = { text: '', date: '' };

  constructor(header: readonly string[], file: string, name: ReportName) {
    const columns = header.map((column) => column.trim());
    const twice = columns.find((column, place) => columns.indexOf(column) !== place);
    if (twice !== undefined) throw new RowError(`the header has the column ${shown(twice)} twice`);
    const fields = columns.map((column) => fieldOf.get(column.toLowerCase()));
    const lacking = required.find((field) => !fields.includes(field));
    if (lacking !== undefined) throw new RowError(`the header lacks the column ${columnOf[lacking]}`);
    const fieldTwice = fields.find((field, place) => field !== undefined && fields.indexOf(field) !== place);
    if (fieldTwice !== undefined) throw new RowError(`the header has the column ${columnOf[fieldTwice]} twice`);
    const places = Object.keys(columnOf).map((field) => [field, fields.indexOf(field as Field)]);
    this.#file = file;
    this.#name = name;
    this.#count = columns.length;
    this.#places = Object.fromEntries(places) as Record<Field, number>;
    this.#others = columns.flatMap((column, place) => (fields[place] === undefined ? [[column, place] as const] : []));
  }

  /** The row of a record. Throws a `RowError` that names the column in which it is damaged. */
  row(values: readonly string[], line: number): UsageRow {
    if (values.length !== this.#count) {
      throw new RowError(`${values.length} values under a header of ${this.#count} columns`);
    }
    const { report, ownAccount, accountId, groupId, resourceName, location } = this.#name;
    return {
      file: this.#file,
      line,
      report,
      ownAccount,
      date: this.#dateIn(values),
      accountId: this.#text(values, 'accountId') ?? accountId,
      accountEmail: this.#text(values, 'accountEmail'),
      groupId: this.#text(values, 'groupId') ?? groupId,
      resourceName,
      bucketId: this.#text(values, 'bucketId'),
      bucketName: this.#text(values, 'bucketName'),
      reportingLocation: this.#text(values, 'reportingLocation') ?? location,
      resourceGroupId: this.#text(values, 'resourceGroupId'),
      resourceGroupName: this.#text(values, 'resourceGroupName'),
      lineVersion: this.#text(values, 'lineVersion'),
      storageByteHours: this.#number(values, 'storageByteHours', plainDecimal) ?? this.#empty('storageByteHours'),
      storedGb: this.#number(values, 'storedGb', plainDecimal),
      uploadedGb: this.#number(values, 'uploadedGb', plainDecimal),
      downloadedGb: this.#number(values, 'downloadedGb', plainDecimal),
      deletedGb: this.#number(values, 'deletedGb', plainDecimal),
      downloadedBytes: this.#number(values, 'downloadedBytes', plainWhole),
      downloadedFavoredBytes: this.#number(values, 'downloadedFavoredBytes', plainWhole),
      apiTxnClassA: this.#number(values, 'apiTxnClassA', plainWhole),
      apiTxnClassB: this.#number(values, 'apiTxnClassB', plainWhole),
      apiTxnClassC: this.#number(values, 'apiTxnClassC', plainWhole),
      apiTxnClassD: this.#number(values, 'apiTxnClassD', plainWhole),
      other: this.#other(values),
    };
  }

  #text(values: readonly string[], field: Field): string | null {
    return values[this.#places[field]]?.trim() || null;
  }

  #number(values: readonly string[], field: Field, plain: (text: string) => string | undefined): string | null {
    const text = this.#text(values, field);
    if (text === null) return null;
    const number = plain(text);
    if (number !== undefined) return number;
    const kind = plain === plainWhole ? 'a whole number' : 'a number';
    throw new RowError(`${columnOf[field]} is ${shown(text)}, not ${kind} that isn't negative`);
  }

  #dateIn(values: readonly string[]): string {
    const text = this.#text(values, 'date') ?? '';
    if (text !== this.#date.text || text === '') {
      const date = parseReportDate(text);
      if (date === undefined) throw new RowError(`date is ${shown(text)}, not like 2026-05-09 or 5/9/26`);
      this.#date = { text, date };
    }
    return this.#date.date;
  }

  #empty(field: Field): never {
    throw new RowError(`${columnOf[field]} is empty`);
  }

  #other(values: readonly string[]): Readonly<Record<string, string>> {
    if (this.#others.length === 0) return noOther;
    return Object.fromEntries(this.#others.map(([column, place]) => [column, values[place] ?? '']));
  }
}

function shown(text: string): string {
  return JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text);
}
