/** The lines that commands print: the objects of the API as they are, and what the command line adds. */

const wire = (name) => ({ $ref: `#/components/schemas/${name}` });
const text = (description) => ({ type: 'string', description });
const flag = (description) => ({ type: 'boolean', description });
const count = (description) => ({ type: 'integer', minimum: 0, description });
const orNull = ({ type, ...rest }) => ({ type: [type, 'null'], ...rest });

/** An object whose properties are all there, but those that are optional. */
function object(properties, optional = {}) {
  return { type: 'object', required: Object.keys(properties), properties: { ...properties, ...optional } };
}

const dryRun = { dryRun: { const: true, description: 'Only with `--dry-run`: nothing was changed.' } };

const figures = {
  bucketCount: orNull(count('Buckets; null where there are no statistics yet.')),
  b2BytesStoredCount: orNull(count('Bytes stored; null where there are no statistics yet.')),
  b2FilesStoredCount: orNull(count('Files stored; null where there are no statistics yet.')),
  b2StatsAsOfTimestamp: orNull(text('When the service made the statistics; the oldest moment of several.')),
};

const groupNames = { groupId: text('The Group.'), groupName: text("The Group's name.") };
const members = { memberCount: count('How many members there are.') };

export const ownSchemas = {
  login: object({
    accountId: text('The account that was authorized.'),
    applicationKeyId: text('The ID of the key.'),
    realm: text('The address that the key was verified at.'),
    profile: text('The file that the key was saved in.'),
  }),
  logout: object({ profile: text('The file of the profile.'), removed: flag('Whether there was one.') }),
  whoami: object({
    accountId: text('The account.'),
    applicationKeyId: text('The ID of the key.'),
    realm: text('The address that authorizes.'),
    mock: flag('Whether the realm is a mock.'),
    source: { enum: ['mock', 'stdin', 'environment', 'profile'], description: 'Where the key comes from.' },
    partnerApi: flag('Whether the key reaches the Partner API.'),
    computerBackup: flag('Whether Computer Backup is enabled.'),
  }),
  groups: wire('Group'),
  members: wire('GroupMember'),
  member: wire('GroupMember'),
  computers: {
    allOf: [wire('Computer')],
    properties: {
      accountId: text('Only with `--all`: the account of the member.'),
      email: text('Only with `--all`: the email of the member.'),
      groupId: text("Only with `--all`: the member's Group."),
    },
  },
  usage: {
    oneOf: [
      { ...object({ ...groupNames, ...members, ...figures }), title: '--by group', not: { required: ['email'] } },
      {
        ...object({ region: text('The region.'), ...members, ...figures }),
        title: '--by region',
        not: { required: ['groupId'] },
      },
      {
        ...object({
          accountId: text('The account.'),
          email: text('The email of the member.'),
          ...groupNames,
          region: text('The region.'),
          ...figures,
        }),
        title: '--by member',
      },
    ],
  },
  eject: { allOf: [wire('EjectGroupMemberResponse')], properties: dryRun },
  'delete-computer': { allOf: [wire('Computer')], properties: dryRun },
  spec: { type: 'object', required: ['openapi', 'paths'], description: 'The OpenAPI document.' },
};
