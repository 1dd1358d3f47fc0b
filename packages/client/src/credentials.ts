import { Secret } from './secret.ts';

/** The key of a new account. It is in one answer and never anywhere else again. */
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

/** The credentials in an answer that hands out a key; what else is not there is empty, for the key alone is lost for ever. */
export function credentialsIn(answer: unknown): Credentials | undefined {
  if (typeof answer !== 'object' || answer === null) return undefined;
  const { applicationKeyId, applicationKey, groupMember, ...root } = answer as Record<string, unknown>;
  if (!(applicationKey instanceof Secret)) return undefined;
  const { accountId, email } = (groupMember ?? root) as Record<string, unknown>;
  return new Credentials(text(applicationKeyId), applicationKey, text(accountId), text(email));
}

const text = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');
