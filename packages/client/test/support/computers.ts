import type { PartnerClient } from '../../src/index.ts';

/** The computers of the first member of the mock's world who has any. */
export async function someComputers(partner: PartnerClient) {
  for await (const { accountId } of partner.listGroupMembers({ groupId: '10103' })) {
    const computers = await partner.listComputers({ accountId, maxComputerCount: 1 }).toArray();
    if (computers.length > 0) return { accountId, computers };
  }
  throw new Error('the world of the mock has no computers');
}
