import { expectTypeOf, test } from 'vitest';
import {
  type Credentials,
  isPartnerError,
  type ListCall,
  type Page,
  PartnerClient,
  type PartnerErrors,
  type Schemas,
  type Secret,
} from '../src/index.ts';
import { key } from './support/client.ts';

const partner = new PartnerClient(key);
const member = { groupId: '10101', memberEmail: 'a@partner.example' };
const deliver = async () => {};

// Compiled, never run: the calls below are about their types.
export const calls = () => ({
  groups: partner.listGroups(),
  create: partner.createGroupMember({ ...member, deliver }),
  createWithRegion: partner.createGroupMember({ ...member, region: 'eu-central', deliver: 'return' }),
  deliverWithResult: partner.createGroupMember({ ...member, deliver: async (credentials) => credentials.email }),
  syncDeliver: partner.createGroupMember({ ...member, deliver: () => {} }),
  withUndefined: [
    partner
      .listGroups({ groupName: undefined }, { signal: undefined, timeout: undefined })
      .toArray({ limit: undefined }),
    partner.createGroupMember({ ...member, region: undefined, deliver }),
    new PartnerClient({ ...key, realm: process.env.REALM, tokenStore: undefined, hooks: { onRetry: undefined } }),
  ],
  trial: partner.reserveTrialCreateAccount({ email: 'a@b.example', term: 7, storage: 1, deliver }),

  // @ts-expect-error the member's email is required
  undefinedEmail: partner.createGroupMember({ ...member, memberEmail: undefined, deliver }),
  // @ts-expect-error deliver is required
  withoutDeliver: partner.createGroupMember(member),
  // @ts-expect-error deliver is required
  trialWithoutDeliver: partner.reserveTrialCreateAccount({ email: 'a@b.example', term: 7, storage: 1 }),
  // @ts-expect-error neither a function nor 'return'
  wrongDeliver: partner.createGroupMember({ ...member, deliver: 'returns' }),
  // @ts-expect-error the client fills in adminAccountId
  admin: partner.listGroups({ adminAccountId: '0123456789ab' }),
  // @ts-expect-error a misspelt parameter
  misspelt: partner.listGroups({ groupname: 'x' }),
  // @ts-expect-error groupId is required
  noGroup: partner.listGroupMembers({}),
  // @ts-expect-error a Group ID is a string
  numericGroup: partner.listGroupMembers({ groupId: 10101 }),
  // @ts-expect-error an S3 label is no region
  s3Label: partner.createGroupMember({ ...member, region: 'us-west-004', deliver }),
  // @ts-expect-error a misspelt call option
  callOption: partner.listGroups({}, { retries: 3 }),
  // @ts-expect-error a misspelt client option
  clientOption: new PartnerClient({ ...key, maxRetry: 3 }),
  // @ts-expect-error the key is required
  noKey: new PartnerClient({ applicationKeyId: 'x' }),
  // @ts-expect-error there is no call that creates a Group
  createGroup: partner.createGroup,
  // @ts-expect-error a Secret is not a string
  secretAsString: (secret: Secret): string => secret,
});

type Calls = ReturnType<typeof calls>;

test('a creation resolves to the canonical response with hidden key and credentials', () => {
  type Created = Awaited<Calls['create']>;
  expectTypeOf<Created['applicationKey']>().toEqualTypeOf<Secret>();
  expectTypeOf<Created['credentials']>().toEqualTypeOf<Credentials>();
  expectTypeOf<Created['groupMember']>().toEqualTypeOf<Schemas['CreateGroupMemberResponse']['groupMember']>();
});

test('a list is awaited for a page and iterated for items', () => {
  type Group = Schemas['Group'];
  expectTypeOf<Calls['groups']>().toEqualTypeOf<ListCall<Schemas['ListGroupsResponse'], Group>>();
  expectTypeOf<Awaited<Calls['groups']>>().toEqualTypeOf<Page<Schemas['ListGroupsResponse'], Group>>();
  expectTypeOf<Calls['groups']>().toExtend<AsyncIterable<Group>>();
  expectTypeOf<Awaited<Calls['groups']>['next']>().toEqualTypeOf<string | null>();
});

test('a guard narrows, and the operation narrows the codes', () => {
  const check = (error: unknown) => {
    if (!isPartnerError(error, 'PartnerApiError')) return undefined;
    if (error.operation !== 'createGroupMember') return undefined;
    return error.code;
  };
  type Code = NonNullable<ReturnType<typeof check>>;
  expectTypeOf<'too_many_members'>().toExtend<Code>();
  expectTypeOf<PartnerErrors['OutcomeUnknownError']['lookup']>().toExtend<(() => Promise<string>) | undefined>();
});
