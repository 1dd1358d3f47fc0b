import type { ErrorCode, Group, GroupMember } from '@b2-partner/spec/types';
import { isPartnerError } from './call/errors/isPartnerError.ts';
import type { CallOptions } from './call/options.ts';
import type { PartnerClient } from './partnerClient.ts';
import { sameForm } from './wire/sameForm.ts';

/** A client, as far as finding and looking up needs it: the calls that only read. */
export type Lists = Pick<PartnerClient, 'listGroups' | 'listGroupMembers' | 'listComputers'>;

const unknownGroup = 'invalid_group_id' satisfies ErrorCode;

/** The Group with an ID. */
export async function findGroup(lists: Lists, groupId: string, options?: CallOptions): Promise<Group | undefined> {
  // JavaScript may give a number.
  const startGroupId = String(groupId);
  try {
    const { items } = await lists.listGroups({ startGroupId, maxGroupCount: 1 }, options);
    return items.find((group) => group.groupId === startGroupId);
  } catch (error) {
    if (isPartnerError(error, 'PartnerApiError') && error.code === unknownGroup) return undefined;
    throw error;
  }
}

/** The member with an email in any Group. */
export async function findAnywhere(
  lists: Lists,
  email: string,
  options?: CallOptions,
): Promise<GroupMember | undefined> {
  for await (const { items } of lists.listGroups({}, options).pages()) {
    const found = await Promise.all(items.map(({ groupId }) => findInGroup(lists, groupId, email, options)));
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
  lists: Lists,
  groupId: string,
  email: string,
  options?: CallOptions,
): Promise<GroupMember | undefined> {
  const wanted = sameForm(email);
  for (const startEmail of new Set([String(email).trim().normalize('NFC'), wanted])) {
    const { items } = await lists.listGroupMembers({ groupId, startEmail, maxMemberCount: 1 }, options);
    const found = items.find((member) => sameForm(member.email) === wanted);
    if (found) return found;
  }
  return undefined;
}
