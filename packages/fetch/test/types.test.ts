import { expectTypeOf, test } from 'vitest';
import { createGroupsClient, type ErrorCode, type operations, type Schemas } from '../src/index.ts';

const groups = createGroupsClient({ baseUrl: 'http://127.0.0.1:1' });

// Compiled, never run: the calls below are about their types.
const calls = () => ({
  everyField: groups.POST('/b2api/v3/b2_create_group_member', {
    body: { adminAccountId: '0123456789ab', groupId: '10101', memberEmail: 'a@partner.example', region: 'eu-central' },
  }),
  nullRegion: groups.POST('/b2api/v3/b2_create_group_member', {
    body: { adminAccountId: '0123456789ab', groupId: '10101', memberEmail: 'a@partner.example', region: null },
  }),
  emptyList: groups.POST('/b2api/v3/b2_list_groups', { body: {} }),
  byQuery: groups.GET('/b2api/v3/b2_list_groups'),
  testMode: groups.POST('/b2api/v3/b2_list_groups', {
    body: {},
    headers: { 'X-Bz-Test-Mode': 'expire_some_account_authorization_tokens' },
    signal: new AbortController().signal,
  }),

  // @ts-expect-error no such path
  unknownPath: groups.POST('/b2api/v3/b2_create_group', { body: {} }),
  // @ts-expect-error a path of another suite
  otherSuite: groups.POST('/api/backup/v1/bz_list_computers', { body: { accountId: '0123456789ab' } }),
  // @ts-expect-error the body is required
  noBody: groups.POST('/b2api/v3/b2_list_groups'),
  // @ts-expect-error no such method
  otherMethod: groups.PUT,
  missingField: groups.POST('/b2api/v3/b2_create_group_member', {
    // @ts-expect-error memberEmail is required
    body: { adminAccountId: '0123456789ab', groupId: '10101' },
  }),
  wrongRegion: groups.POST('/b2api/v3/b2_create_group_member', {
    // @ts-expect-error an S3 label is no region
    body: { adminAccountId: '0123456789ab', groupId: '10101', memberEmail: 'a@partner.example', region: 'us-west-004' },
  }),
  unknownField: groups.POST('/b2api/v3/b2_list_groups', {
    // @ts-expect-error no such field
    body: { groupID: '10101' },
  }),
  numericGroupId: groups.POST('/b2api/v3/b2_list_group_members', {
    // @ts-expect-error a Group ID is a string
    body: { adminAccountId: '0123456789ab', groupId: 10101 },
  }),
  // @ts-expect-error a misspelt option
  misspeltOption: groups.POST('/b2api/v3/b2_list_groups', { body: {}, header: { Authorization: 'x' } }),
  // @ts-expect-error a required query parameter is missing
  incompleteQuery: groups.GET('/b2api/v3/b2_list_group_members', { params: { query: { groupId: '10101' } } }),
});

test('a response may have neither data nor error', () => {
  type Result = Awaited<ReturnType<typeof calls>['emptyList']>;
  const codeOf = (result: Result) =>
    // @ts-expect-error without data there need not be an error
    result.data ? undefined : result.error.code;
  expectTypeOf(codeOf).toBeFunction();
});

test('a response is typed by its path', () => {
  type Result = Awaited<ReturnType<typeof calls>['emptyList']>;
  expectTypeOf<NonNullable<Result['data']>>().toExtend<Schemas['ListGroupsResponse']>();
  expectTypeOf<Schemas['ListGroupsResponse']>().toExtend<NonNullable<Result['data']>>();
  expectTypeOf<NonNullable<Result['error']>>().toExtend<Schemas['Error']>();
  expectTypeOf<Schemas['Error']>().toExtend<NonNullable<Result['error']>>();
  expectTypeOf<Result['data']>().not.toBeAny();
});

test('enums of responses complete the known values and take new ones', () => {
  expectTypeOf<'us-west'>().toExtend<Schemas['RegionName']>();
  expectTypeOf<string>().toExtend<Schemas['RegionName']>();
  expectTypeOf<Schemas['RegionName']>().not.toEqualTypeOf<string>();
  expectTypeOf<string>().not.toExtend<Schemas['Region']>();
  expectTypeOf<string>().toExtend<Schemas['Error']['code']>();
});

test('only what every source has is required of a Group', () => {
  expectTypeOf<Schemas['Group']>().pick<'b2Stats' | 'totalBalanceDue' | 'billingState' | 'revision'>().toExtend<{
    b2Stats?: Schemas['B2Stats'];
    totalBalanceDue?: number;
    billingState?: string;
    revision?: number;
  }>();
  expectTypeOf<Schemas['Group']['b2Stats']>().toEqualTypeOf<Schemas['B2Stats'] | undefined>();
  expectTypeOf<Schemas['GroupMember']['b2Stats']>().toEqualTypeOf<Schemas['B2Stats']>();
  expectTypeOf<Schemas['Group']['groupName']>().toEqualTypeOf<string>();
});

test('the operation table keeps its literals', () => {
  type ListGroups = (typeof operations)['listGroups'];
  expectTypeOf<ListGroups['errorCodes']>().toEqualTypeOf<
    readonly ['invalid_group_id', 'out_of_range', 'method_not_allowed']
  >();
  expectTypeOf<ListGroups['errorCodes'][number]>().toExtend<ErrorCode>();
  expectTypeOf<ListGroups['pagination']['next']>().toEqualTypeOf<'nextGroupId'>();
});
