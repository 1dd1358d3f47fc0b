import { s3EndpointOf } from '../world/regions.ts';
import { midnight, msPerDay, toCalendarDate } from '../world/timestamp.ts';
import { callingAdmin, type Handler } from './handler.ts';
import { checkNewEmail, newAccount } from './newAccount.ts';

export const reserveTrialCreateAccount: Handler<'reserveTrialCreateAccount'> = (call) => {
  const { email, term, region } = call.params;
  const { store } = call;
  checkNewEmail(store, email, 'email', 'bad_request');
  const account = newAccount(store, { email, region, groupId: null });
  const name = slug(callingAdmin(call).groups[0]?.groupName ?? '');
  const bucket = { bucketId: store.ids.bucket(), bucketName: `b2-partner-${name}-${account.accountId}` };
  store.commit({ ...account, bucket });
  const start = midnight(account.createdAt);
  return {
    accountId: account.accountId,
    applicationKey: account.applicationKey,
    applicationKeyId: account.applicationKeyId,
    ...bucket,
    email,
    endDate: toCalendarDate(start + term * msPerDay),
    s3Endpoint: s3EndpointOf(account.region),
    startDate: toCalendarDate(start),
  };
};

/** The middle of the bucket's name: the partner's, as far as a bucket's name can hold it. */
function slug(text: string): string {
  const kept = text.toLowerCase().replace(/[^a-z0-9]/g, '');
  return kept.slice(0, 20) || 'trial';
}
