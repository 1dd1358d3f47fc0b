import type { Schemas } from '@b2-partner/spec/types';
import type { Deliver } from './call/deliver.ts';

// The client knows the admin account from the authorize response, and fills it in.
type Params<Name extends keyof Schemas> = Given<Omit<Schemas[Name], 'adminAccountId'>>;

// `undefined` says the same as leaving a parameter out, under `exactOptionalPropertyTypes` too.
type Given<T> = { [Name in keyof T]: Record<never, never> extends Pick<T, Name> ? T[Name] | undefined : T[Name] };

// Interfaces, because editors show them by their name and not by how they came about.

/** Which Groups to list. */
export interface ListGroupsParams extends Params<'ListGroupsRequest'> {}

/** Which members to list. */
export interface ListGroupMembersParams extends Params<'ListGroupMembersRequest'> {}

/** The account to create, and what happens to its key. */
export interface CreateGroupMemberParams extends Params<'CreateGroupMemberRequest'> {
  /** Stores the key, which comes once and never again: a function, awaited before the call resolves, or `'return'`. */
  deliver: Deliver;
}

/** The member to eject. */
export interface EjectGroupMemberParams extends Params<'EjectGroupMemberRequest'> {}

/** The trial to reserve, and what happens to the key of its account. */
export interface ReserveTrialCreateAccountParams extends Params<'ReserveTrialCreateAccountRequest'> {
  /** Stores the key, which comes once and never again: a function, awaited before the call resolves, or `'return'`. */
  deliver: Deliver;
}

/** Whose computers to list. */
export interface ListComputersParams extends Params<'ListComputersRequest'> {}

/** The backup to delete. */
export interface DeleteComputerParams extends Params<'DeleteComputerRequest'> {}

/** Whose members to list, and how fast. */
export interface ListAllGroupMembersParams {
  /** Only Groups with exactly this name; names are not unique. Default: all Groups. */
  groupName?: string | undefined;
  /** How many Groups are read at a time. Default: 8. */
  concurrency?: number | undefined;
}

/** The member to find. */
export interface FindMemberParams {
  /** The Group to look in. Default: every Group. */
  groupId?: string | undefined;
  /** The member's email. Upper and lower case make no difference. */
  email: string;
}
