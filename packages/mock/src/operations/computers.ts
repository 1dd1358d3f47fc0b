import { Rejection } from '../wire/rejection.ts';
import type { Account, Computer } from '../world/account.ts';
import { type Call, callingAdmin } from './handler.ts';

/** The member whose computers the caller may see: one of a Group with Enterprise Controls. */
export function controlledMember(call: Pick<Call, 'store' | 'key'>, accountId: string): Account {
  const account = call.store.world.account(accountId);
  const group = account?.groupId == null ? undefined : callingAdmin(call).group(account.groupId);
  if (!account || !group?.enterpriseControls) {
    throw new Rejection(
      'invalid_account_id',
      `accountId ${accountId} is not a member of a Group with Enterprise Controls of this admin`,
    );
  }
  return account;
}

/** Where a member's computer stands in the list. */
export function computerIndex(account: Account, computerId: string, field: string): number {
  const index = account.computers.findIndex((computer) => computer.computerId === computerId);
  if (index < 0) {
    throw new Rejection(
      'invalid_computer_id',
      `${field} ${computerId} is not a computer of account ${account.accountId}`,
    );
  }
  return index;
}

export function computerAnswer({ computerId, computerName, lastFileUploadedTimestamp }: Computer): Computer {
  return { computerId, computerName, lastFileUploadedTimestamp };
}
