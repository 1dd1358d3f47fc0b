import type { ErrorCode, Group, GroupMember } from '@b2-partner/spec/types';
import { PartnerApiError } from './call/errors/partnerApiError.ts';
import type { ListGroups, ListMembers } from './lookups.ts';
import { sameForm } from './wire/sameForm.ts';

const unknownGroup = 'invalid_group_id' satisfies ErrorCode;

/** The Group with an ID. */
export async function findGroup(listGroups: ListGroups, groupId: string): Promise<Group | undefined> {
  // JavaScript may give a number.
  const startGroupId = String(groupId);
  try {
    const { items } = await listGroups({ startGroupId, maxGroupCount: 1 });
    return items.find((group) => group.groupId === startGroupId);
  } catch (error) {
    if (error instanceof PartnerApiError && error.code === unknownGroup) return undefined;
    throw error;
  }
}

/** The member with an email in any Group. */
export async function findAnywhere(
  listGroups: ListGroups,
  listMembers: ListMembers,
  email: string,
): Promise<GroupMember | undefined> {
  for await (const { items } of listGroups({}).pages()) {
    const found = await Promise.all(items.map(({ groupId }) => findInGroup(listMembers, groupId, email)));
    const member = found.find((one) => one !== undefined);
    if (member) return member;
  }
  return undefined;
}

/**
 * The member with an email. Whether the service keeps letters as they were given, and how it orders them, is not known:
 * it is asked for the email as given and in lower case, and what comes is compared without regard to case.
 */
export async function findInGroup(
  listMembers: ListMembers,
  groupId: string,
  email: string,
): Promise<GroupMember | undefined> {
  const wanted = sameForm(email);
  for (const startEmail of new Set([email.trim().normalize('NFC'), wanted])) {
    const { items } = await listMembers({ groupId, startEmail, maxMemberCount: 1 });
    const found = items.find((member) => sameForm(member.email) === wanted);
    if (found) return found;
  }
  return undefined;
}
