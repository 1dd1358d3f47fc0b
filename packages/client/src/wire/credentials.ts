import type { Secret } from './secret.ts';

/** The key of a new account. It is in one response and never anywhere else again. */
export class Credentials {
  /** The public half of the key. */
  readonly applicationKeyId: string;
  /** The secret half of the key: `applicationKey.reveal()` gives it. */
  readonly applicationKey: Secret;
  /** The new account. */
  readonly accountId: string;
  /** The email that names the new account. */
  readonly email: string;

  constructor(applicationKeyId: string, applicationKey: Secret, accountId: string, email: string) {
    this.applicationKeyId = applicationKeyId;
    this.applicationKey = applicationKey;
    this.accountId = accountId;
    this.email = email;
  }

  /** Both halves as plain strings, ready for a vault. The secret half stands in the open there. */
  reveal(): { applicationKeyId: string; applicationKey: string } {
    return { applicationKeyId: this.applicationKeyId, applicationKey: this.applicationKey.reveal() };
  }
}

/** The credentials in the complete response to a creation. */
export const credentialsIn = (data: object): Credentials =>
  credentialsOf(data, (data as { applicationKey: Secret }).applicationKey);

/**
 * The credentials of a creation: the member of a new account stands beside its key, the account of a trial around it.
 * Fields that are missing are empty, because only the key can never be asked for again.
 */
export function credentialsOf(holder: object, applicationKey: Secret): Credentials {
  const { applicationKeyId, groupMember, ...root } = holder as Record<string, unknown>;
  const { accountId, email } = Object(groupMember ?? root);
  return new Credentials(text(applicationKeyId), applicationKey, text(accountId), text(email));
}

const text = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');
