export * from '@b2-partner/spec/operations';
export type { components, ErrorCode, paths, Schemas } from '@b2-partner/spec/types';
export { basicCredentials } from './basicCredentials.ts';
export { createAuthorizeClient, createBackupClient, createGroupsClient } from './clients.ts';
export type { CallResult, SuiteClient } from './suiteClient.ts';
export type { ClientOptions, FetchLike } from './types.ts';
