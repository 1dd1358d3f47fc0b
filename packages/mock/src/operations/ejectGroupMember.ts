import { Rejection } from '../wire/rejection.ts';
import { emailKey } from '../world/account.ts';
import { callersGroup, type Handler } from './handler.ts';
import { checkNewEmail } from './newAccount.ts';

export const ejectGroupMember: Handler<'ejectGroupMember'> = (call) => {
  const { groupId, memberAccountId, email: newEmail } = call.params;
  const { store } = call;
  const group = callersGroup(call, groupId);
  const account = store.world.account(memberAccountId);
  if (account?.groupId !== groupId) {
    throw new Rejection(
      'invalid_member_account_id',
      `memberAccountId ${memberAccountId} is not a member of Group ${groupId}`,
    );
  }
  const email = newEmail ?? account.email;
  if (emailKey(email) !== emailKey(account.email)) checkNewEmail(store, email, 'email', 'invalid_email');
  store.commit({ type: 'ejected', accountId: memberAccountId, email });
  const { groupName } = group;
  return { accountId: memberAccountId, email, groupId, groupName, region: account.region };
};
