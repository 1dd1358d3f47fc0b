import type { ErrorCode } from '../wire/rejection.ts';
import { Rejection } from '../wire/rejection.ts';
import { emailDomain } from '../world/account.ts';
import type { CreatedEvent } from '../world/events.ts';
import { defaultRegion } from '../world/regions.ts';
import type { Store } from '../world/store.ts';

/** Rejects an email that no new account can have; `taken` is the code for one that an account has. */
export function checkNewEmail(store: Store, email: string, field: string, taken: ErrorCode): void {
  if (store.world.hasEmail(email)) throw new Rejection(taken, `${field} ${email} already belongs to an account`);
  const domain = emailDomain(email);
  if (store.world.refusedEmailDomains.some((refused) => domain === refused || domain.endsWith(`.${refused}`))) {
    throw new Rejection('method_failure', `Failure creating account ${email}, please try again`);
  }
}

/** A new account with its key, not yet in the world. */
export function newAccount(
  store: Store,
  wanted: { email: string; region: string | null | undefined; groupId: string | null },
): CreatedEvent {
  const region = wanted.region ?? defaultRegion;
  const accountId = store.newAccountId();
  return {
    type: 'created',
    accountId,
    email: wanted.email,
    region,
    groupId: wanted.groupId,
    createdAt: store.world.now(),
    applicationKeyId: store.ids.keyId(accountId, region),
    applicationKey: store.ids.key(region),
  };
}
