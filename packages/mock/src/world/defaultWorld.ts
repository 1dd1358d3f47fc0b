import { exampleRequests, seedResponse } from '../generated/spec.ts';
import { regions } from './regions.ts';
import type { ComputerSetup, GroupSetup, MemberSetup, WorldSetup } from './setup.ts';
import { statsShare } from './shares.ts';

/** The admin of every world that the mock makes itself. */
export const defaultCredentials = {
  /** Also the admin's account id. */
  applicationKeyId: '0123456789ab',
  applicationKey: 'K005-mock-master-key',
} as const;

const uploadedAt = Date.UTC(2021, 11, 19, 20, 30);

const [firstMac, ...otherMacs] = computers(2, 'editor-1-mac') as [ComputerSetup, ...ComputerSetup[]];

const studioMembers: MemberSetup[] = [
  // More computers than fit on a page of the default size.
  { email: 'render-farm@studio.example', region: 'us-west', computers: computers(120, 'render-node') },
  {
    email: 'editor-1@studio.example',
    region: 'us-west',
    accountId: exampleRequests.deleteComputer.accountId,
    computers: [{ ...firstMac, computerId: exampleRequests.deleteComputer.computerId }, ...otherMacs],
  },
  { email: 'editor-2@studio.example', region: 'eu-central', computers: computers(1, 'editor-2-mac') },
  {
    email: 'archive@studio.example',
    region: 'us-east',
    b2Stats: { bucketCount: 3, b2BytesStoredCount: 52_000_000_000, b2FilesStoredCount: 4_210 },
  },
  { email: 'intern@studio.example', region: 'ca-east' },
];

const studio: GroupSetup = {
  groupId: '10103',
  groupName: 'Studio Backup',
  groupProducts: ['BACKUP', 'STORAGE'],
  enterpriseControls: true,
  createdTimestamp: 'd20211201_m090000',
  members: studioMembers,
};

/** The world that the mock starts with: the Groups of the reference, and one with Computer Backup. */
export function defaultWorld(): WorldSetup {
  const { applicationKeyId, applicationKey } = defaultCredentials;
  return {
    statisticsAsOf: seedResponse.groups[0]?.groupStats.groupStatsAsOfTimestamp as string,
    admins: [
      {
        accountId: applicationKeyId,
        applicationKey,
        email: 'admin@partner.example',
        groups: [...seedResponse.groups.map(seedGroup), studio],
      },
    ],
  };
}

function computers(count: number, name: string): ComputerSetup[] {
  return Array.from({ length: count }, (_, index) => ({
    computerName: `${name}-${String(index + 1).padStart(3, '0')}`,
    lastFileUploadedTimestamp: uploadedAt - index * 3_600_000,
  }));
}

/** The setup of one of the Groups that the reference shows, with members that its figures imply. */
function seedGroup(group: (typeof seedResponse.groups)[number]): GroupSetup {
  const { groupStats, b2Stats, ...same } = group;
  const { memberCount, createdTimestamp } = groupStats;
  const members = Array.from({ length: memberCount }, (_, index) => ({
    email: `member-${String(index + 1).padStart(5, '0')}@group-${group.groupId}.example`,
    region: regions[index % regions.length] as string,
    b2Stats: statsShare(b2Stats, memberCount, index),
  }));
  const { groupId, memberAccountId } = exampleRequests.ejectGroupMember;
  if (group.groupId === groupId) Object.assign(members[0] as MemberSetup, { accountId: memberAccountId });
  return { ...same, createdTimestamp, members };
}
