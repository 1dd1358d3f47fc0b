// Lists your Groups and the members of the first one. Without environment variables it talks to the mock of `npm start`;
// with these three, to the real service:
//   B2_APPLICATION_KEY_ID=… B2_APPLICATION_KEY=… B2_PARTNER_REALM=https://api.backblazeb2.com
import { basicCredentials, createAuthorizeClient, createGroupsClient } from '@b2-partner/fetch';

const {
  B2_APPLICATION_KEY_ID: applicationKeyId = '0123456789ab',
  B2_APPLICATION_KEY: applicationKey = 'K005-mock-master-key',
  B2_PARTNER_REALM: realm = 'http://127.0.0.1:4010',
} = process.env;

// 1. Authorize: the key buys a token, and tells where the Groups suite is.
const authorized = await createAuthorizeClient({ baseUrl: realm }).GET('/b2api/v3/b2_authorize_account', {
  headers: { Authorization: basicCredentials(applicationKeyId, applicationKey) },
});
const account = authorized.data ?? fail(authorized.error);
const groupsUrl = account.apiInfo.groupsApi?.groupsApiUrl ?? fail({ message: 'this key cannot call the Partner API' });

const partner = createGroupsClient({ baseUrl: groupsUrl, headers: { Authorization: account.authorizationToken } });

// 2. List the Groups.
const listed = await partner.POST('/b2api/v3/b2_list_groups', { body: {} });
const { groups } = listed.data ?? fail(listed.error);
console.table(groups.map(({ groupId, groupName, groupStats }) => ({ groupId, groupName, ...groupStats })));

// 3. List the members of the first Group, and what they store.
const [group = fail({ message: 'there is no Group yet' })] = groups;
const members = await partner.POST('/b2api/v3/b2_list_group_members', {
  body: { adminAccountId: account.accountId, groupId: group.groupId, maxMemberCount: 10 },
});
const page = members.data ?? fail(members.error);
console.log(`The first members of ${page.groupName}:`);
console.table(
  page.groupMembers.map(({ email, region, b2Stats }) => ({ email, region, bytes: b2Stats.b2BytesStoredCount })),
);

function fail({ code = 'failed', message }: { code?: string; message: string }): never {
  console.error(`${code}: ${message}`);
  process.exit(1);
}
