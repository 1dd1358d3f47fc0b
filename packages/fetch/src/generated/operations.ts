// Generated from the spec by scripts/generate.mjs. Do not edit: change spec/ and run `pnpm generate`.
import type { paths } from './types.ts';

/** Get a token and the base URLs, by POST. */
export const authorizeAccountPost = {
  "id": "authorizeAccountPost",
  "apiName": "b2_authorize_account",
  "method": "POST",
  "path": "/b2api/v3/b2_authorize_account",
  "suite": "authorize",
  "replay": "safe",
  "errorCodes": [
    "unsupported"
  ],
  "secretFields": [
    "authorizationToken"
  ]
} as const;

/** Get a token and the base URLs. */
export const authorizeAccount = {
  "id": "authorizeAccount",
  "apiName": "b2_authorize_account",
  "method": "GET",
  "path": "/b2api/v3/b2_authorize_account",
  "suite": "authorize",
  "replay": "safe",
  "errorCodes": [
    "unsupported"
  ],
  "secretFields": [
    "authorizationToken"
  ]
} as const;

/** List your Groups. */
export const listGroups = {
  "id": "listGroups",
  "apiName": "b2_list_groups",
  "method": "POST",
  "path": "/b2api/v3/b2_list_groups",
  "suite": "groups",
  "replay": "safe",
  "pagination": {
    "items": "groups",
    "next": "nextGroupId",
    "start": "startGroupId",
    "size": "maxGroupCount",
    "defaultSize": 100,
    "maximumSize": 100
  },
  "errorCodes": [
    "invalid_group_id",
    "out_of_range",
    "method_not_allowed"
  ],
  "secretFields": []
} as const;

/** List your Groups, by query. */
export const listGroupsGet = {
  "id": "listGroupsGet",
  "apiName": "b2_list_groups",
  "method": "GET",
  "path": "/b2api/v3/b2_list_groups",
  "suite": "groups",
  "replay": "safe",
  "pagination": {
    "items": "groups",
    "next": "nextGroupId",
    "start": "startGroupId",
    "size": "maxGroupCount",
    "defaultSize": 100,
    "maximumSize": 100
  },
  "errorCodes": [
    "invalid_group_id",
    "out_of_range",
    "method_not_allowed"
  ],
  "secretFields": []
} as const;

/** List the members of a Group. */
export const listGroupMembers = {
  "id": "listGroupMembers",
  "apiName": "b2_list_group_members",
  "method": "POST",
  "path": "/b2api/v3/b2_list_group_members",
  "suite": "groups",
  "replay": "safe",
  "pagination": {
    "items": "groupMembers",
    "next": "nextEmail",
    "start": "startEmail",
    "size": "maxMemberCount",
    "defaultSize": 100,
    "maximumSize": 1000
  },
  "errorCodes": [
    "invalid_group_id",
    "out_of_range",
    "method_not_allowed"
  ],
  "secretFields": []
} as const;

/** List the members of a Group, by query. */
export const listGroupMembersGet = {
  "id": "listGroupMembersGet",
  "apiName": "b2_list_group_members",
  "method": "GET",
  "path": "/b2api/v3/b2_list_group_members",
  "suite": "groups",
  "replay": "safe",
  "pagination": {
    "items": "groupMembers",
    "next": "nextEmail",
    "start": "startEmail",
    "size": "maxMemberCount",
    "defaultSize": 100,
    "maximumSize": 1000
  },
  "errorCodes": [
    "invalid_group_id",
    "out_of_range",
    "method_not_allowed"
  ],
  "secretFields": []
} as const;

/** Create an account in a Group. */
export const createGroupMember = {
  "id": "createGroupMember",
  "apiName": "b2_create_group_member",
  "method": "POST",
  "path": "/b2api/v3/b2_create_group_member",
  "suite": "groups",
  "replay": "never",
  "errorCodes": [
    "invalid_email",
    "invalid_group_id",
    "invalid_region",
    "invalid_sms_phone",
    "too_many_members"
  ],
  "secretFields": [
    "applicationKey"
  ]
} as const;

/** Create an account in a Group, by query. */
export const createGroupMemberGet = {
  "id": "createGroupMemberGet",
  "apiName": "b2_create_group_member",
  "method": "GET",
  "path": "/b2api/v3/b2_create_group_member",
  "suite": "groups",
  "replay": "never",
  "errorCodes": [
    "invalid_email",
    "invalid_group_id",
    "invalid_region",
    "invalid_sms_phone",
    "too_many_members"
  ],
  "secretFields": [
    "applicationKey"
  ]
} as const;

/** Eject a member from its Group. */
export const ejectGroupMember = {
  "id": "ejectGroupMember",
  "apiName": "b2_eject_group_member",
  "method": "POST",
  "path": "/b2api/v3/b2_eject_group_member",
  "suite": "groups",
  "replay": "never",
  "errorCodes": [
    "invalid_group_id",
    "invalid_member_account_id",
    "invalid_email"
  ],
  "secretFields": []
} as const;

/** Eject a member from its Group, by query. */
export const ejectGroupMemberGet = {
  "id": "ejectGroupMemberGet",
  "apiName": "b2_eject_group_member",
  "method": "GET",
  "path": "/b2api/v3/b2_eject_group_member",
  "suite": "groups",
  "replay": "never",
  "errorCodes": [
    "invalid_group_id",
    "invalid_member_account_id",
    "invalid_email"
  ],
  "secretFields": []
} as const;

/** Reserve a trial and create its account. */
export const reserveTrialCreateAccount = {
  "id": "reserveTrialCreateAccount",
  "apiName": "b2_reserve_trial_create_account",
  "method": "POST",
  "path": "/b2api/v3/b2_reserve_trial_create_account",
  "suite": "groups",
  "replay": "never",
  "errorCodes": [],
  "secretFields": [
    "applicationKey"
  ]
} as const;

/** Reserve a trial and create its account, by query. */
export const reserveTrialCreateAccountGet = {
  "id": "reserveTrialCreateAccountGet",
  "apiName": "b2_reserve_trial_create_account",
  "method": "GET",
  "path": "/b2api/v3/b2_reserve_trial_create_account",
  "suite": "groups",
  "replay": "never",
  "errorCodes": [],
  "secretFields": [
    "applicationKey"
  ]
} as const;

/** List the computers that a member backs up. */
export const listComputers = {
  "id": "listComputers",
  "apiName": "bz_list_computers",
  "method": "POST",
  "path": "/api/backup/v1/bz_list_computers",
  "suite": "backup",
  "replay": "safe",
  "pagination": {
    "items": "computers",
    "next": "nextComputerId",
    "start": "startComputerId",
    "size": "maxComputerCount",
    "defaultSize": 100,
    "maximumSize": 500
  },
  "errorCodes": [
    "invalid_account_id",
    "invalid_computer_id",
    "out_of_range",
    "method_not_allowed"
  ],
  "secretFields": []
} as const;

/** List the computers that a member backs up, by query. */
export const listComputersGet = {
  "id": "listComputersGet",
  "apiName": "bz_list_computers",
  "method": "GET",
  "path": "/api/backup/v1/bz_list_computers",
  "suite": "backup",
  "replay": "safe",
  "pagination": {
    "items": "computers",
    "next": "nextComputerId",
    "start": "startComputerId",
    "size": "maxComputerCount",
    "defaultSize": 100,
    "maximumSize": 500
  },
  "errorCodes": [
    "invalid_account_id",
    "invalid_computer_id",
    "out_of_range",
    "method_not_allowed"
  ],
  "secretFields": []
} as const;

/** Delete a computer's backup. */
export const deleteComputer = {
  "id": "deleteComputer",
  "apiName": "bz_delete_computer",
  "method": "POST",
  "path": "/api/backup/v1/bz_delete_computer",
  "suite": "backup",
  "replay": "never",
  "errorCodes": [
    "invalid_account_id",
    "invalid_computer_id"
  ],
  "secretFields": []
} as const;

/** Delete a computer's backup, by query. */
export const deleteComputerGet = {
  "id": "deleteComputerGet",
  "apiName": "bz_delete_computer",
  "method": "GET",
  "path": "/api/backup/v1/bz_delete_computer",
  "suite": "backup",
  "replay": "never",
  "errorCodes": [
    "invalid_account_id",
    "invalid_computer_id"
  ],
  "secretFields": []
} as const;

/** Every operation by its id, both forms. */
export const operations = {
  authorizeAccountPost,
  authorizeAccount,
  listGroups,
  listGroupsGet,
  listGroupMembers,
  listGroupMembersGet,
  createGroupMember,
  createGroupMemberGet,
  ejectGroupMember,
  ejectGroupMemberGet,
  reserveTrialCreateAccount,
  reserveTrialCreateAccountGet,
  listComputers,
  listComputersGet,
  deleteComputer,
  deleteComputerGet,
} as const;

/** The paths of the authorize suite. */
export type AuthorizePaths = Pick<
  paths,
  | '/b2api/v3/b2_authorize_account'
>;

/** The paths of the groups suite. */
export type GroupsPaths = Pick<
  paths,
  | '/b2api/v3/b2_list_groups'
  | '/b2api/v3/b2_list_group_members'
  | '/b2api/v3/b2_create_group_member'
  | '/b2api/v3/b2_eject_group_member'
  | '/b2api/v3/b2_reserve_trial_create_account'
>;

/** The paths of the backup suite. */
export type BackupPaths = Pick<
  paths,
  | '/api/backup/v1/bz_list_computers'
  | '/api/backup/v1/bz_delete_computer'
>;
