// What a program of the usual size asks of the compiler: every client, both forms.
import { createAuthorizeClient, createBackupClient, createGroupsClient } from '@b2-partner/fetch';

export async function everything(baseUrl: string, adminAccountId: string): Promise<unknown[]> {
  const authorized = await createAuthorizeClient({ baseUrl }).GET('/b2api/v3/b2_authorize_account');
  const groups = createGroupsClient({ baseUrl });
  const backup = createBackupClient({ baseUrl });
  const listed = await groups.POST('/b2api/v3/b2_list_groups', { body: {} });
  const members = await groups.GET('/b2api/v3/b2_list_group_members', {
    params: { query: { adminAccountId, groupId: '10101' } },
  });
  const computers = await backup.POST('/api/backup/v1/bz_list_computers', { body: { accountId: adminAccountId } });
  return [authorized.data?.apiInfo, listed.data?.groups, members.data?.groupMembers, computers.data?.computers];
}
