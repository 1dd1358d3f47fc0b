export type {
  B2Stats,
  Computer,
  EjectGroupMemberResponse,
  ErrorCode,
  Group,
  GroupMember,
  GroupStats,
  ListComputersResponse,
  ListGroupMembersResponse,
  ListGroupsResponse,
  Region,
  Schemas,
} from '@b2-partner/spec/types';
export type { ResponseMeta, WithResponse } from './call/call.ts';
export type { Deliver, WithCredentials } from './call/deliver.ts';
export { AuthorizationError } from './call/errors/authorizationError.ts';
export { ConnectionError } from './call/errors/connectionError.ts';
export { DeliveryError } from './call/errors/deliveryError.ts';
export { isPartnerError, type PartnerErrors } from './call/errors/isPartnerError.ts';
export {
  type Lookup,
  type LookupOptions,
  type Outcome,
  OutcomeUnknownError,
  type UnknownRequest,
} from './call/errors/outcomeUnknownError.ts';
export { PartnerApiError } from './call/errors/partnerApiError.ts';
export { PartnerError } from './call/errors/partnerError.ts';
export { RateLimitError } from './call/errors/rateLimitError.ts';
export { TimeoutError } from './call/errors/timeoutError.ts';
export { UnexpectedResponseError } from './call/errors/unexpectedResponseError.ts';
export { UntrustedHostError } from './call/errors/untrustedHostError.ts';
export { UsageError } from './call/errors/usageError.ts';
export type { CallEvent, Hooks, RequestEvent, ResponseEvent, RetryEvent } from './call/observe/hooks.ts';
export type { Logger, LogLevel } from './call/observe/logger.ts';
export type { CallOptions, PartnerClientOptions } from './call/options.ts';
export type { PartnerCall } from './call/partnerCall.ts';
export type { AuthorizeAccountResponse } from './call/tokens/authorize.ts';
export type { Account, StoredToken, TokenStore } from './call/tokens/tokenStore.ts';
export type { CollectOptions } from './paging/collect.ts';
export type { ListCall } from './paging/listCall.ts';
export type { MemberWalk } from './paging/memberWalk.ts';
export type { Page } from './paging/page.ts';
export type * from './params.ts';
export { PartnerClient } from './partnerClient.ts';
export type * from './responses.ts';
export { Credentials } from './wire/credentials.ts';
export type { FetchLike } from './wire/fetchLike.ts';
export type { ErrorCodeOf, OperationName } from './wire/operation.ts';
export { Secret } from './wire/secret.ts';
export { formatTimestamp, parseTimestamp } from './wire/timestamps.ts';
