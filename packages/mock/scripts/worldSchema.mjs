/** The JSON schema of a world file, with the patterns, enums and limits of the spec. */
export function worldSchema({ schemas, limits }) {
  const pick = ({ type, pattern, examples, enum: values }, description) => ({
    description,
    type,
    ...(pattern && { pattern, examples: examples.slice(0, 1) }),
    ...(values && { enum: values }),
  });
  const object = (description, required, properties) => ({
    description,
    type: 'object',
    additionalProperties: false,
    required,
    properties,
  });
  const list = (items, description) => ({ description, type: 'array', items });
  const text = (description) => ({ description, type: 'string', minLength: 1 });
  const flag = (description) => ({ description, type: 'boolean' });
  const count = (description, maximum) => ({ description, type: 'integer', minimum: 0, ...(maximum && { maximum }) });

  const accountId = pick(
    { ...schemas.AccountId, examples: schemas.AdminAccountId.examples },
    '12 hexadecimal characters; made up when absent.',
  );
  const region = pick(schemas.Region, "Default: the service's default region.");
  const timestamp = (description) => pick(schemas.Timestamp, description);
  const counts = (description) =>
    object(description, ['bucketCount', 'b2BytesStoredCount', 'b2FilesStoredCount'], {
      bucketCount: count('Number of buckets.'),
      b2BytesStoredCount: count('Bytes stored.'),
      b2FilesStoredCount: count('Number of files stored.'),
    });
  const keys = list(
    object('An application key.', ['applicationKeyId', 'applicationKey'], {
      applicationKeyId: text('The public half.'),
      applicationKey: text('The secret half. Made-up ones only, please.'),
      minimumApiVersion: count('The lowest API version that takes the key, default 3.'),
    }),
    'Keys of this account that are not its master key.',
  );
  const computer = object('A computer that the member backs up.', ['computerName'], {
    computerId: pick(schemas.ComputerId, '24 hexadecimal characters; made up when absent.'),
    computerName: text('The name.'),
    lastFileUploadedTimestamp: count('Milliseconds since 1970; default: when the statistics were made.'),
  });
  const member = object('A member of the Group.', ['email'], {
    email: pick(schemas.EmailAddress, 'Unique in the world, whatever its case.'),
    accountId,
    region,
    b2Stats: counts('What the member stores, default nothing.'),
    computers: { ...list(computer, 'The computers of the member.'), maxItems: limits.computersPerAccount.value },
    keys,
  });
  const group = object('A Group.', ['groupId', 'groupName'], {
    groupId: pick(schemas.GroupId, 'A decimal number, unique in the world.'),
    groupName: text('The name.'),
    groupProducts: list(text('A product.'), 'Default: STORAGE. Accounts can be created only in Groups that have it.'),
    managed: flag('Whether the admin manages the accounts, default true; only then can some be created.'),
    ssoDomain: text('The domain of single sign-on: new members must have an email in it.'),
    enterpriseControls: flag('Whether the admin may see and delete backups of the members, default false.'),
    deletesBackups: flag(
      "Whether the Enterprise Control that lets the admin delete members' backups is on, default true.",
    ),
    totalBalanceDue: { description: 'Default 0.', type: 'number' },
    billingState: text('Default: GOOD.'),
    revision: count('Default 1.'),
    createdTimestamp: timestamp('When the Group was made; default: when the statistics were made.'),
    members: { ...list(member, 'Members one by one.'), maxItems: limits.membersPerGroup.value },
    generatedMembers: count(
      'So many members more, made up on request: member-00001@group-<groupId>.example and so on.',
      limits.membersPerGroup.value,
    ),
  });
  const admin = object('An account that administers Groups.', ['accountId', 'applicationKey'], {
    accountId: { ...accountId, description: '12 hexadecimal characters; also the ID of the master key.' },
    applicationKey: text('The master key. A made-up one only, please.'),
    email: pick(schemas.EmailAddress, 'Default: admin@<accountId>.example.'),
    partnerAccess: flag('Whether the account is enabled for the Partner API, default true.'),
    goodStanding: flag('Default true.'),
    backupAccess: flag('Whether the account is enabled for the Computer Backup API, default true.'),
    verifiedPhone: flag('Whether the account has a verified phone, default true; only then can accounts be created.'),
    keys,
    groups: { ...list(group, 'The Groups.'), maxItems: limits.groupsPerAdmin.value },
  });
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'A world of @b2-partner/mock',
    ...object('The state to start with.', ['admins'], {
      $schema: text('Where this schema is.'),
      clock: text('The time at the start, ISO 8601; it goes on from there. Default: now.'),
      statisticsAsOf: timestamp('When the statistics were made. Default: the last 22:12 (UTC).'),
      refusedEmailDomains: list(
        text('A domain.'),
        "Email domains for which no account can be created (method_failure). Default: the vendor's own.",
      ),
      admins: { ...list(admin, 'The admin accounts. The first one is who the mock hands out.'), minItems: 1 },
    }),
  };
}
