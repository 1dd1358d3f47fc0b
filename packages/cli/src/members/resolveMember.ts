import type { GroupMember } from '@b2-partner/client';
import type { Context } from '../context.ts';
import { notFound, usageError } from '../errors/cliError.ts';

/** Whether a text is an account ID; everything else is an email. */
export const isAccountId = (text: string): boolean => /^[0-9a-f]{12}$/i.test(text);

/** The member that an email or an account ID means, in one Group or in any. @throws {CliError} when there is none */
export async function resolveMember(context: Context, emailOrId: string, groupId?: string): Promise<GroupMember> {
  if (!isAccountId(emailOrId) && !emailOrId.includes('@')) {
    throw usageError(`${JSON.stringify(emailOrId)} is neither an email nor an account ID (12 hexadecimal characters).`);
  }
  const member = isAccountId(emailOrId)
    ? await findByAccount(context, emailOrId.toLowerCase(), groupId)
    : await findByEmail(context, emailOrId, groupId);
  if (member !== undefined) return member;
  const where = groupId === undefined ? 'in any of your Groups' : `in Group ${groupId}`;
  throw notFound(`There is no member ${emailOrId} ${where}. Trials and ejected accounts are not listed.`);
}

/** The account ID that an email or an account ID means. */
export async function resolveAccount(context: Context, emailOrId: string): Promise<string> {
  if (isAccountId(emailOrId)) return emailOrId.toLowerCase();
  return (await resolveMember(context, emailOrId)).accountId;
}

/** No call looks for an account ID, so the lists are read until it comes. */
async function findByAccount(context: Context, accountId: string, groupId?: string): Promise<GroupMember | undefined> {
  const client = await context.client();
  const options = { signal: context.signal };
  const members =
    groupId === undefined ? client.listAllGroupMembers({}, options) : client.listGroupMembers({ groupId }, options);
  for await (const member of members) if (member.accountId === accountId) return member;
  return undefined;
}

async function findByEmail(context: Context, email: string, groupId?: string): Promise<GroupMember | undefined> {
  const client = await context.client();
  return client.findMember({ email, ...(groupId !== undefined && { groupId }) }, { signal: context.signal });
}
