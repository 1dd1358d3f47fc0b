import type { Outcome } from './errors/outcomeUnknownError.ts';
import type { PartnerClient } from './partnerClient.ts';

/** Whether an account with this email is a member. */
export async function lookUpCreation(client: PartnerClient, groupId: string, email: string): Promise<Outcome> {
  const page = await client.listGroupMembers({ groupId, startEmail: email, maxMemberCount: 1 });
  const isThere = page.items.some((member) => member.email.toLowerCase() === email.toLowerCase());
  return isThere ? 'done' : 'not-found';
}

/** Whether an account has left its Group. */
export async function lookUpEjection(client: PartnerClient, groupId: string, accountId: string): Promise<Outcome> {
  for await (const member of client.listGroupMembers({ groupId }))
    if (member.accountId === accountId) return 'not-done';
  return 'done';
}

/** Whether a backup is gone. */
export async function lookUpDeletion(client: PartnerClient, accountId: string, computerId: string): Promise<Outcome> {
  // Not from this computer on: a list that starts at one that is gone is refused.
  for await (const computer of client.listComputers({ accountId }))
    if (computer.computerId === computerId) return 'not-done';
  return 'done';
}
