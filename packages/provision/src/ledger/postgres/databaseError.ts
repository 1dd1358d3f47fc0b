import { LedgerError } from '../ledgerError.ts';

/** What a person runs when the tables are not there. */
export const migrateCommand = 'Run: b2-partner ledger migrate --ledger postgres://… (`migrateLedger`).';

/** A row is there already. */
export class UniqueViolation extends Error {
  override readonly name = 'UniqueViolation';
}

/** Something else came first: the statement had no effect, and may be tried again. */
export class Conflict extends LedgerError {}

/** SQLSTATEs and codes of the system that say that the connection is gone, not that the statement is wrong. */
const lost =
  /^(08...|57P0[1-5]|53[23]00|E(AGAIN|CONN\w+|PIPE|TIMEDOUT|NOENT|AI_AGAIN|NOTFOUND|HOSTUNREACH|NETUNREACH))$/;
/** What `pg` says without a code. */
const lostText = /terminated|timeout|Connection (ended|closed)|not queryable/i;
/** The same for a user or a password; what `pg` says of them quotes the user. */
const wrongUser = /^28...$/;
const wrongUserText = /^SASL/;
/** No such table, schema or column. */
const missingTable = /^(42P01|3F000|42703)$/;
/** Serialization failure, deadlock. */
const conflict = /^(40001|40P01)$/;
/** Lock not available, cancelled: a timeout of the server. */
const cancelled = /^(55P03|57014)$/;

/** An error of `pg` in clear words, without user and password. */
export function clearError(place: string, error: unknown): LedgerError | UniqueViolation {
  const { code = '', message } = error as { code?: string; message: string };
  if (code === '23505') return new UniqueViolation(message);
  if (missingTable.test(code))
    return new LedgerError('failed', `The ${place} has no ledger yet, or an older one. ${migrateCommand}`);
  if (wrongUser.test(code) || (code === '' && wrongUserText.test(message)))
    return new LedgerError('failed', `The ${place} rejects the user or the password${code && ` (${code})`}.`);
  if (code === '53100') return new LedgerError('disk-full', `The disk of the ${place} is full. Free some space there.`);
  // A standby, until the failover is complete.
  if (code === '25006') return new LedgerError('unreachable', `The ${place} only reads for now (${code}).`);
  if (conflict.test(code)) return new Conflict('unreachable', `The ${place} was busy with the same rows (${code}).`);
  if (cancelled.test(code)) return new LedgerError('unreachable', `The ${place} took too long (${code}).`);
  if (lost.test(code) || (code === '' && lostText.test(message)))
    return new LedgerError('unreachable', `The ${place} does not answer (${code || message}).`);
  return new LedgerError('failed', `The ${place} rejects this: ${message}${code && ` (${code})`}.`);
}
