// The same with @b2-partner/fetch, for programs that bring their own retries and tokens: typed calls, and nothing else.
// Takes the same environment variables as index.ts.
import { basicCredentials, createAuthorizeClient, createGroupsClient, operations } from '@b2-partner/fetch';

const {
  B2_APPLICATION_KEY_ID: applicationKeyId = '0123456789ab',
  B2_APPLICATION_KEY: applicationKey = 'K005-mock-master-key',
  B2_PARTNER_REALM: realm = 'http://127.0.0.1:4010',
} = process.env;

// 1. Turn the key into a token and the base URL of the Groups suite.
const { data: account, error } = await createAuthorizeClient({ baseUrl: realm }).GET(operations.authorizeAccount.path, {
  headers: { Authorization: basicCredentials(applicationKeyId, applicationKey) },
});
const groupsApi = account?.apiInfo.groupsApi;
if (!groupsApi) throw new Error(error?.message ?? 'this key has no access to the Partner API');

// 2. List the Groups: one page of up to 100. `nextGroupId` says where the next one starts.
const groups = createGroupsClient({
  baseUrl: groupsApi.groupsApiUrl,
  headers: { Authorization: account.authorizationToken },
});
const listed = await groups.POST(operations.listGroups.path, { body: { adminAccountId: account.accountId } });
if (!listed.data) throw new Error(listed.error?.message ?? `status ${listed.response.status}`);
console.table(listed.data.groups.map(({ groupId, groupName, groupStats }) => ({ groupId, groupName, ...groupStats })));
