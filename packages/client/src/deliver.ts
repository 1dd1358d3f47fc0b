import { type Credentials, credentialsIn } from './credentials.ts';
import { DeliveryError } from './errors/deliveryError.ts';
import { UsageError } from './errors/usageError.ts';
import type { Redactor } from './observe/redactor.ts';
import type { OperationName } from './operation.ts';
import type { Answered } from './pipeline/call.ts';
import type { Secret } from './secret.ts';

/**
 * What happens to the key of a new account: a function that stores it, or `'return'`, which says "I take it from the
 * answer". The call ends when the function has ended; it is neither timed out nor aborted. When it rejects, the call
 * fails with a `DeliveryError` that still carries the credentials.
 *
 * @example (credentials) => vault.put('customer-7', credentials.reveal())
 */
export type Deliver = ((credentials: Credentials) => Promise<unknown>) | 'return';

/** An answer that hands out a key. The key is hidden, and stands in `credentials` as well. */
export type WithCredentials<T> = Omit<T, 'applicationKey'> & { applicationKey: Secret; credentials: Credentials };

/** @throws {UsageError} when nobody said what happens to the key. To be asked before anything is sent. */
export function requireDeliver(operation: OperationName, deliver: unknown): asserts deliver is Deliver {
  if (deliver === 'return' || typeof deliver === 'function') return;
  throw new UsageError(
    `${operation} hands out a key that exists nowhere else. Say what happens to it: \`deliver: (credentials) => store(credentials.reveal())\`, or \`deliver: 'return'\` to take it from the answer.`,
    { operation },
  );
}

/** Hands the key over, and puts it into the answer. @throws {DeliveryError} when `deliver` fails. */
export async function deliverKey<T extends object>(
  redactor: Redactor,
  operation: OperationName,
  deliver: Deliver,
  { data, response }: Answered<T>,
): Promise<Answered<WithCredentials<T>>> {
  // A well-formed answer has both halves: the pipeline has made sure.
  const credentials = credentialsIn(data) as Credentials;
  const answered = { data: Object.assign(data, { credentials }) as unknown as WithCredentials<T>, response };
  if (deliver === 'return') return answered;
  try {
    await deliver(credentials);
  } catch (cause) {
    // A vault's error may carry the request that it could not store.
    redactor.hide(credentials.applicationKey.reveal());
    const facts = { operation, attempts: response.attempts, id: response.id };
    throw new DeliveryError(facts, credentials, redactor.error(cause));
  }
  return answered;
}
