// Lists your Groups and the members of the first one. Without environment variables it talks to the mock of `npm start`;
// with these three, to the real service:
//   B2_APPLICATION_KEY_ID=… B2_APPLICATION_KEY=… B2_PARTNER_REALM=https://api.backblazeb2.com
import { isPartnerError, PartnerClient } from '@b2-partner/client';

const {
  B2_APPLICATION_KEY_ID: applicationKeyId = '0123456789ab',
  B2_APPLICATION_KEY: applicationKey = 'K005-mock-master-key',
  B2_PARTNER_REALM: realm = 'http://127.0.0.1:4010',
} = process.env;

// 1. A client. It authorizes by itself when the first call needs it.
const partner = new PartnerClient({ applicationKeyId, applicationKey, realm });

try {
  // 2. List the Groups.
  const groups = await partner.listGroups().toArray();
  console.table(groups.map(({ groupId, groupName, groupStats }) => ({ groupId, groupName, ...groupStats })));

  // 3. List the members of the first Group, and what they store.
  const [group] = groups;
  if (!group) throw new Error('there is no Group yet: a person makes one in the web console');
  const members = await partner.listGroupMembers({ groupId: group.groupId }).toArray({ limit: 10 });
  console.log(`The first members of ${group.groupName}:`);
  console.table(members.map(({ email, region, b2Stats }) => ({ email, region, bytes: b2Stats.b2BytesStoredCount })));
} catch (error) {
  // 4. An error of the client says what to do next.
  if (!isPartnerError(error)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
