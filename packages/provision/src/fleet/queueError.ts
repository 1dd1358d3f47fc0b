/**
 * Why a queue cannot be used. `invalid`: the connection string is not valid; `access`: wrong user, password or database;
 * `not-migrated`: it has no tables yet, or those of another version; `unreachable`: it does not answer for now.
 */
export type QueueProblem = 'invalid' | 'access' | 'not-migrated' | 'unreachable';

/** A queue cannot be used. The message says what to do, and holds no user and password. */
export class QueueError extends Error {
  override readonly name = 'QueueError';
  readonly problem: QueueProblem;

  constructor(problem: QueueProblem, message: string) {
    super(message);
    this.problem = problem;
  }
}

/** What PostgreSQL and Redis reject a connection with: password, user, database. */
const accessCodes = /^(28\w{3}|3D000|42501)$/;
const accessWords = /^(WRONGPASS|NOAUTH|NOPERM)\b/;

/** An error of the queue, as a sentence. What its drivers say may quote the connection string, so it is no cause. */
export function queueError(error: unknown): QueueError {
  if (error instanceof QueueError) return error;
  const { name, code, message = '' } = error as { name?: string; code?: string; message?: string };
  if (name === 'SchemaMigrationRequiredError' || name === 'SchemaVersionMismatchError')
    return new QueueError(
      'not-migrated',
      'The queue has no tables yet, or those of another version. Run: b2-partner ledger migrate',
    );
  const isRejected = accessCodes.test(code ?? '') || accessWords.test(message);
  const reason = code ?? (message.replaceAll(/\w+:\/\/\S+/g, '…') || name);
  return isRejected
    ? new QueueError('access', `The queue rejects the connection (${reason}). Check its user, password and database.`)
    : new QueueError('unreachable', `The queue does not answer (${reason}).`);
}
