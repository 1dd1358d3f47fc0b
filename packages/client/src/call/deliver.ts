import { type Credentials, credentialsIn } from '../wire/credentials.ts';
import type { OperationName } from '../wire/operation.ts';
import type { Redactor } from '../wire/redactor.ts';
import type { Secret } from '../wire/secret.ts';
import type { Received } from './call.ts';
import { DeliveryError } from './errors/deliveryError.ts';
import { UsageError } from './errors/usageError.ts';

/**
 * What happens to the key of a new account: a function that stores it, or `'return'`, which leaves it in the response.
 * The call waits for the promise that the function returns, if it returns one; it is neither timed out nor aborted. When
 * it throws or rejects, the call fails with a `DeliveryError` that still carries the credentials.
 *
 * @example (credentials) => vault.put('customer-7', credentials.reveal())
 */
export type Deliver = ((credentials: Credentials) => unknown) | 'return';

/** A response that hands out a key. The key is hidden, and `credentials` has it as well. */
export type WithCredentials<T> = Omit<T, 'applicationKey'> & {
  /** The secret half of the key: `reveal()` gives it. */
  applicationKey: Secret;
  /** The key with its account, as `deliver` gets it. */
  credentials: Credentials;
};

/** @throws {UsageError} without a `deliver`. Called before anything is sent. */
export function requireDeliver(operation: OperationName, deliver: unknown): asserts deliver is Deliver {
  if (deliver === 'return' || typeof deliver === 'function') return;
  throw new UsageError(
    `${operation} returns a key only once. To store it, pass \`deliver: (credentials) => store(credentials.reveal())\`, or \`deliver: 'return'\` to take it from the response.`,
    { operation },
  );
}

/** Delivers the key, and adds it to the response. @throws {DeliveryError} when `deliver` fails. */
export async function deliverKey<T extends object>(
  redactor: Redactor,
  operation: OperationName,
  deliver: Deliver,
  { data, meta }: Received<T>,
): Promise<Received<WithCredentials<T>>> {
  // The response is complete: the pipeline has made sure.
  const credentials = credentialsIn(data);
  const result = { data: Object.assign(data, { credentials }) as unknown as WithCredentials<T>, meta };
  if (deliver === 'return') return result;
  try {
    await deliver(credentials);
  } catch (cause) {
    // A vault's error may carry the key that it could not store.
    const { attempts, id } = meta();
    const facts = { operation, attempts, id };
    throw new DeliveryError(facts, credentials, redactor.error(cause, [credentials.applicationKey.reveal()]));
  }
  return result;
}
