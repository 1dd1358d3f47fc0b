export { basicCredentials } from './basicCredentials.ts';
export { createAuthorizeClient, createBackupClient, createGroupsClient } from './clients.ts';
export {
  type ErrorCode,
  errorCodes,
  errorMeanings,
  errorRemedies,
  operationRemedies,
} from './generated/error-codes.ts';
export * from './generated/limits.ts';
export * from './generated/operations.ts';
export type { components, paths } from './generated/types.ts';
export type { CallResult, SuiteClient } from './suiteClient.ts';
export type { ClientOptions, FetchLike, Schemas } from './types.ts';
