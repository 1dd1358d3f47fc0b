import type { GroupSetup, MemberSetup, WorldSetup } from '@b2-partner/mock';
import { defaultCredentials } from '@b2-partner/mock';
import { operations } from '../../src/reference/operations.ts';

type Request = Record<string, string | undefined>;

// The first request of each operation is what its samples send.
const requests: readonly Request[] = operations.map(({ forms }) => forms[0].requests[0]?.value ?? {});
const valuesOf = (name: string): string[] => [...new Set(requests.flatMap((request) => request[name] ?? []))];

function member(accountId: string): MemberSetup {
  const computers = requests
    .filter((request) => request.accountId === accountId && request.computerId)
    .map(({ computerId }) => ({ computerId: computerId as string, computerName: 'studio-mac' }));
  return { email: `${accountId}@partner.example`, accountId, computers };
}

/** A world in which every ID of the spec's example requests is there. */
export const sampleWorld: WorldSetup = {
  admins: [
    {
      accountId: defaultCredentials.applicationKeyId,
      applicationKey: defaultCredentials.applicationKey,
      groups: valuesOf('groupId').map(
        (groupId): GroupSetup => ({
          groupId,
          groupName: 'My Business Group',
          groupProducts: ['STORAGE', 'BACKUP'],
          enterpriseControls: true,
          members: [...valuesOf('memberAccountId'), ...valuesOf('accountId')].map(member),
        }),
      ),
    },
  ],
};
