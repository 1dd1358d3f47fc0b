import { limits } from '../generated/spec.ts';
import { Rejection } from '../wire/rejection.ts';
import { emailDomain, memberFields } from '../world/account.ts';
import type { Group } from '../world/group.ts';
import { callersGroup, callingAdmin, type Handler } from './handler.ts';
import { checkNewEmail, newAccount } from './newAccount.ts';

export const createGroupMember: Handler<'createGroupMember'> = (call) => {
  const { groupId, memberEmail, region } = call.params;
  const { store } = call;
  const group = callersGroup(call, groupId);
  if (!callingAdmin(call).verifiedPhone) {
    throw new Rejection('invalid_sms_phone', 'the admin account has no verified phone number');
  }
  checkGroup(group);
  if (group.ssoDomain !== null && emailDomain(memberEmail) !== group.ssoDomain) {
    throw new Rejection('invalid_email', `memberEmail ${memberEmail} is not in the Group's domain, ${group.ssoDomain}`);
  }
  checkNewEmail(store, memberEmail, 'memberEmail', 'invalid_email');
  const created = newAccount(store, { email: memberEmail, region, groupId });
  store.commit(created);
  const { applicationKeyId, applicationKey } = created;
  return { applicationKeyId, applicationKey, groupMember: memberFields(created, group) };
};

function checkGroup(group: Group): void {
  if (!group.managed) throw new Rejection('invalid_group_id', `Group ${group.groupId} is not managed by its admin`);
  if (!group.hasStorage) throw new Rejection('invalid_group_id', `Group ${group.groupId} does not have B2 enabled`);
  if (group.members.size >= limits.membersPerGroup) {
    throw new Rejection(
      'too_many_members',
      `Group ${group.groupId} has ${limits.membersPerGroup} members, the most it can`,
    );
  }
}
