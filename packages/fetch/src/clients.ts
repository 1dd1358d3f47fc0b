import type { AuthorizePaths, BackupPaths, GroupsPaths } from '@b2-partner/spec/types';
import { createSuiteClient, type SuiteClient } from './suiteClient.ts';
import type { ClientOptions } from './types.ts';

/** Calls `b2_authorize_account`. `baseUrl` is the fixed host, `https://api.backblazeb2.com`, or a mock. */
export function createAuthorizeClient(options: ClientOptions): SuiteClient<AuthorizePaths> {
  return createSuiteClient<AuthorizePaths>(options);
}

/** Calls the Groups suite. `baseUrl` is `apiInfo.groupsApi.groupsApiUrl` of the authorize response. */
export function createGroupsClient(options: ClientOptions): SuiteClient<GroupsPaths> {
  return createSuiteClient<GroupsPaths>(options);
}

/** Calls the Backup suite. `baseUrl` is `apiInfo.backupApi.backupApiUrl` of the authorize response. */
export function createBackupClient(options: ClientOptions): SuiteClient<BackupPaths> {
  return createSuiteClient<BackupPaths>(options);
}
