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

const counts = Object.fromEntries(
  ['created', 'existed', 'rejected', 'created-key-lost', 'unknown', 'duplicate', 'pending', 'open', 'undelivered'].map(
    (name) => [name, count(`Entries that are ${name}.`)],
  ),
);

const outcome = object(
  {
    line: count('The line in the input.'),
    email: text('The email of the entry.'),
    outcome: {
      enum: ['created', 'existed', 'rejected', 'created-key-lost', 'unknown', 'duplicate'],
      description: 'How the entry ended.',
    },
  },
  {
    groupId: text('The Group; absent for a trial.'),
    code: text('The error code of the service, for `rejected`.'),
    accountId: text('The account, where it is known.'),
    keyRef: text('Where the sink keeps the key, for `created`.'),
    endDate: text('The day that a trial ends, `yyyy-MM-dd`.'),
    ref: text('Your own reference from the input.'),
    message: text('What happened and what to do next.'),
    corrects: text('The outcome that was reported before the key arrived.'),
    applicationKeyId: text('Only with `--reveal`: the ID of the key.'),
    applicationKey: text('Only with `--reveal`: the key.'),
  },
);

const planned = object(
  {
    line: count('The line in the input.'),
    email: text('The email of the entry.'),
    plan: {
      enum: ['create', 'exists', 'duplicate', 'settle', 'deliver'],
      description: 'Only with `--dry-run`: what a run would do. `settle` finds out what became of a request.',
    },
  },
  { groupId: text('The Group.'), region: text('The region.'), accountId: text('The account that exists.') },
);

const run = { oneOf: [outcome, planned] };

const moved = object(
  {
    ledger: text('The ledger.'),
    keys: count('How many keys there are at the new place.'),
    locked: count('How many could not be opened here.'),
    to: text('The file or the sink.'),
  },
  dryRun,
);

const digits = (description) => ({ type: 'string', pattern: '^\\d+$', description });
const decimal = (description) => ({ type: 'string', pattern: '^\\d+(\\.\\d+)?$', description });
const names = (description) => ({ type: 'array', items: { type: 'string' }, description });

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
  create: run,
  trial: run,
  provision: run,
  'runs.list': object(
    { ledger: text('The file, or the address of the database.') },
    {
      run: text('Only with `--ledger`: the ID of the run.'),
      startedAt: text('When the run began, ISO 8601.'),
      finished: flag('Whether nothing is left to do.'),
      total: count('How many entries there are.'),
      counts: object(counts),
      sink: text('Where keys go.'),
      realm: text('The address that authorizes.'),
      adminAccountId: text('The account that the run is of.'),
      error: text('Why the ledger cannot be read.'),
    },
  ),
  'runs.show': outcome,
  'runs.resume': run,
  'runs.settle': run,
  'keys.export': moved,
  'keys.import': { ...outcome, properties: { ...outcome.properties, ...dryRun } },
  'keys.redeliver': moved,
  worker: { ...outcome, properties: { ...outcome.properties, run: text('The ID of the run.') } },
  'ledger.migrate': object(
    {
      ledger: text('The address of the database, without user and password.'),
      from: count('The version of the tables before; 0 for none.'),
      to: count('The version of the tables now.'),
      applied: names('The steps that were taken.'),
    },
    dryRun,
  ),
  trials: object(
    {
      email: text('The email of the trial.'),
      accountId: text('The account.'),
      endDate: text('The day at whose start (UTC) it ends, `yyyy-MM-dd`.'),
      term: count('How many days it runs.'),
      storage: count('How much it may store, in TB.'),
      ledger: text('The ledger that it is in.'),
    },
    {
      region: text('The region, where the input named one.'),
      bucketId: text('The bucket.'),
      bucketName: text("The bucket's name."),
      ref: text('Your own reference from the input.'),
    },
  ),
  diff: object(
    {
      finding: { enum: ['only-here', 'only-there', 'wrong-group', 'wrong-region'], description: 'What differs.' },
      email: text('The email.'),
    },
    {
      line: count('The line in the list.'),
      ref: text('Your own reference from the list.'),
      groupId: text('The Group that the list wants.'),
      region: text('The region that the list wants.'),
      accountId: text('The account.'),
      actualGroupId: text('The Group that it is in.'),
      actualGroupName: text("That Group's name."),
      actualRegion: text('The region that it is in.'),
    },
  ),
  'usage.report': object(
    {
      storageByteHours: digits('Bytes stored × hours, exact.'),
      averageStoredGb: decimal('Byte-hours ÷ hours of the days that are there, in GB (1,000,000,000 bytes).'),
      endOfMonthStoredGb: orNull(decimal('At the end of the last day; null when that day is missing.')),
      downloadedBytes: orNull(digits('Bytes.')),
      downloadedFavoredBytes: orNull(digits('Bytes.')),
      downloadedGb: orNull(decimal('A sum of rounded figures.')),
      uploadedGb: orNull(decimal('A sum of rounded figures.')),
      deletedGb: orNull(decimal('A sum of rounded figures.')),
      apiTxnClassA: orNull(digits('Calls of class A.')),
      apiTxnClassB: orNull(digits('Calls of class B.')),
      apiTxnClassC: orNull(digits('Calls of class C.')),
      apiTxnClassD: orNull(digits('Calls of class D.')),
      rows: count('How many rows were added up.'),
      rowsWithoutBucket: count('How many of them belong to no bucket.'),
      daysMissing: names('Days without reports, `YYYY-MM-DD`.'),
      columnsMissing: names('Figures that are too low, because some reports lack the column.'),
      cost: orNull(decimal('Average TB × `--price-per-tb`, rounded to cents; null without a price.')),
    },
    {
      accountId: orNull(text('The account.')),
      accountEmail: orNull(text('The email of the account.')),
      groupId: orNull(text('The Group.')),
      resourceName: orNull(text("What an organisation's report is named after.")),
      ownAccount: flag("Whether it is the admin's own account."),
      bucketId: orNull(text('The bucket; null for what belongs to none.')),
      bucketName: orNull(text("The bucket's name.")),
      reportingLocation: orNull(text('The region.')),
      date: text('The day, `YYYY-MM-DD`.'),
      storedGb: orNull(decimal('GB at the end of the day.')),
    },
  ),
  eject: { allOf: [wire('EjectGroupMemberResponse')], properties: dryRun },
  'delete-computer': { allOf: [wire('Computer')], properties: dryRun },
  spec: { type: 'object', required: ['openapi', 'paths'], description: 'The OpenAPI document.' },
};
