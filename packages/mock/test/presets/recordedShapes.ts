const member = {
  accountId: 'string',
  clusterNum: 'string',
  email: 'string',
  groupId: 'string',
  groupName: 'string',
  region: 'string',
  s3Endpoint: 'string',
};

const computer = { computerId: 'string', computerName: 'string', lastFileUploadedTimestamp: 'number' };

/**
 * Keys and types of the responses that the vendor's sample programs recorded in January 2026. Where a recorded value is
 * null because there was nothing yet, the type is that of a value.
 */
export const recordedShapes = {
  b2_list_groups: {
    accountId: 'string',
    groups: [
      {
        accountStandingDetails: { state: 'string' },
        groupId: 'string',
        groupName: 'string',
        groupProducts: ['string'],
        groupStats: { createdTimestamp: 'string', groupStatsAsOfTimestamp: 'string', memberCount: 'number' },
      },
    ],
    nextGroupId: 'null',
  },
  b2_list_group_members: {
    groupId: 'string',
    groupMembers: [
      {
        ...member,
        b2Stats: {
          b2BytesStoredCount: 'number',
          b2FilesStoredCount: 'number',
          b2StatsAsOfTimestamp: 'string',
          bucketCount: 'number',
        },
      },
    ],
    groupName: 'string',
    nextEmail: 'string',
  },
  b2_create_group_member: { applicationKey: 'string', applicationKeyId: 'string', groupMember: member },
  b2_eject_group_member: {
    accountId: 'string',
    email: 'string',
    groupId: 'string',
    groupName: 'string',
    region: 'string',
  },
  b2_reserve_trial_create_account: {
    accountId: 'string',
    applicationKey: 'string',
    applicationKeyId: 'string',
    bucketId: 'string',
    bucketName: 'string',
    email: 'string',
    endDate: 'string',
    s3Endpoint: 'string',
    startDate: 'string',
  },
  bz_list_computers: { computers: [computer], nextComputerId: 'null' },
  bz_delete_computer: computer,
};
