import type { Schemas } from '@b2-partner/spec/types';
import type { Deliver } from './call/deliver.ts';

// The client knows the admin account from the authorize answer, and fills it in.
type Params<Name extends keyof Schemas> = Given<Omit<Schemas[Name], 'adminAccountId'>>;

// `undefined` says the same as leaving a parameter out, under `exactOptionalPropertyTypes` too.
type Given<T> = { [Name in keyof T]: Record<never, never> extends Pick<T, Name> ? T[Name] | undefined : T[Name] };

/** Which Groups to list. */
export type ListGroupsParams = Params<'ListGroupsRequest'>;

/** Which members to list. */
export type ListGroupMembersParams = Params<'ListGroupMembersRequest'>;

/** The account to create, and what happens to its key. */
export type CreateGroupMemberParams = Params<'CreateGroupMemberRequest'> & { deliver: Deliver };

/** The member to eject. */
export type EjectGroupMemberParams = Params<'EjectGroupMemberRequest'>;

/** The trial to reserve, and what happens to the key of its account. */
export type ReserveTrialCreateAccountParams = Params<'ReserveTrialCreateAccountRequest'> & { deliver: Deliver };

/** Whose computers to list. */
export type ListComputersParams = Params<'ListComputersRequest'>;

/** The backup to delete. */
export type DeleteComputerParams = Params<'DeleteComputerRequest'>;

/** Whose members to list, and how fast. */
export interface ListAllGroupMembersParams {
  /** Only Groups with exactly this name; names are not unique. Default: all Groups. */
  groupName?: string | undefined;
  /** How many Groups are read at a time. Default: 8. */
  concurrency?: number | undefined;
}
