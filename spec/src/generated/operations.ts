// Generated from the description by scripts/generate.mjs. Do not edit: change the YAML and run `npm run generate`.

/** Every operation by its id, both forms: method, path, suite, replay, pagination, error codes, secret fields. */
export const operations = {
  /** Get a token and the base URLs, by POST. */
  authorizeAccountPost: {
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
  },
  /** Get a token and the base URLs. */
  authorizeAccount: {
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
  },
  /** List your Groups. */
  listGroups: {
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
      "out_of_range"
    ],
    "secretFields": []
  },
  /** List your Groups, by query. */
  listGroupsGet: {
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
      "out_of_range"
    ],
    "secretFields": []
  },
  /** List the members of a Group. */
  listGroupMembers: {
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
      "out_of_range"
    ],
    "secretFields": []
  },
  /** List the members of a Group, by query. */
  listGroupMembersGet: {
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
      "out_of_range"
    ],
    "secretFields": []
  },
  /** Create an account in a Group. */
  createGroupMember: {
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
  },
  /** Create an account in a Group, by query. */
  createGroupMemberGet: {
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
  },
  /** Eject a member from its Group. */
  ejectGroupMember: {
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
  },
  /** Eject a member from its Group, by query. */
  ejectGroupMemberGet: {
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
  },
  /** Reserve a trial and create its account. */
  reserveTrialCreateAccount: {
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
  },
  /** Reserve a trial and create its account, by query. */
  reserveTrialCreateAccountGet: {
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
  },
  /** List the computers that a member backs up. */
  listComputers: {
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
      "out_of_range"
    ],
    "secretFields": []
  },
  /** List the computers that a member backs up, by query. */
  listComputersGet: {
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
      "out_of_range"
    ],
    "secretFields": []
  },
  /** Delete a computer's backup. */
  deleteComputer: {
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
  },
  /** Delete a computer's backup, by query. */
  deleteComputerGet: {
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
  },
} as const;

/** The id of an operation: the API's own name in camel case; the second form adds `Get` or `Post`. */
export type OperationId = keyof typeof operations;

/** Every documented error code: its HTTP status, where it can come from, whether the call took effect, how to react. */
export const errorCodes = {
  "bad_request": {
    "status": 400,
    "scope": "general",
    "phase": "refused",
    "reaction": "fix"
  },
  "unauthorized": {
    "status": 401,
    "scope": "general",
    "phase": "refused",
    "reaction": "stop"
  },
  "bad_auth_token": {
    "status": 401,
    "scope": "token",
    "phase": "refused",
    "reaction": "authorize"
  },
  "expired_auth_token": {
    "status": 401,
    "scope": "token",
    "phase": "refused",
    "reaction": "authorize"
  },
  "unsupported": {
    "status": 401,
    "scope": "operation",
    "phase": "refused",
    "reaction": "stop"
  },
  "invalid_group_id": {
    "status": 401,
    "scope": "operation",
    "phase": "refused",
    "reaction": "fix"
  },
  "out_of_range": {
    "status": 401,
    "scope": "operation",
    "phase": "refused",
    "reaction": "fix"
  },
  "invalid_email": {
    "status": 401,
    "scope": "operation",
    "phase": "refused",
    "reaction": "fix"
  },
  "invalid_region": {
    "status": 401,
    "scope": "operation",
    "phase": "refused",
    "reaction": "fix"
  },
  "invalid_sms_phone": {
    "status": 401,
    "scope": "operation",
    "phase": "refused",
    "reaction": "stop"
  },
  "too_many_members": {
    "status": 401,
    "scope": "operation",
    "phase": "refused",
    "reaction": "stop"
  },
  "invalid_member_account_id": {
    "status": 401,
    "scope": "operation",
    "phase": "refused",
    "reaction": "fix"
  },
  "invalid_account_id": {
    "status": 401,
    "scope": "operation",
    "phase": "refused",
    "reaction": "fix"
  },
  "invalid_computer_id": {
    "status": 401,
    "scope": "operation",
    "phase": "refused",
    "reaction": "fix"
  },
  "access_denied": {
    "status": 403,
    "scope": "general",
    "phase": "refused",
    "reaction": "stop"
  },
  "not_found": {
    "status": 404,
    "scope": "address",
    "phase": "refused",
    "reaction": "fix"
  },
  "method_not_allowed": {
    "status": 405,
    "scope": "address",
    "phase": "refused",
    "reaction": "fix"
  },
  "request_timeout": {
    "status": 408,
    "scope": "general",
    "phase": "unknown",
    "reaction": "back-off"
  },
  "payload_too_large": {
    "status": 413,
    "scope": "general",
    "phase": "refused",
    "reaction": "fix"
  },
  "method_failure": {
    "status": 420,
    "scope": "general",
    "phase": "refused",
    "reaction": "stop"
  },
  "too_many_requests": {
    "status": 429,
    "scope": "general",
    "phase": "refused",
    "reaction": "wait"
  },
  "internal_error": {
    "status": 500,
    "scope": "general",
    "phase": "unknown",
    "reaction": "back-off"
  },
  "service_unavailable": {
    "status": 503,
    "scope": "general",
    "phase": "unknown",
    "reaction": "back-off"
  }
} as const;

/** What each error code means, for people. */
export const errorMeanings = {
  "bad_request": "A field is missing, malformed or outside its limits, or the body is not a JSON object.",
  "unauthorized": "The credentials are wrong, absent, or not allowed to make this call.",
  "bad_auth_token": "The authorization token is not one that the service knows.",
  "expired_auth_token": "The authorization token was valid once and has run out.",
  "unsupported": "The application key works only with a later version of the API.",
  "invalid_group_id": "There is no active Group with this ID that the admin account manages and that fits the call.",
  "out_of_range": "A page size is outside what the service accepts.",
  "invalid_email": "The email is malformed, already belongs to a Backblaze account, or lies outside the domain of the Group's single sign-on.",
  "invalid_region": "The region is not one of the documented names.",
  "invalid_sms_phone": "The admin account has no verified phone number.",
  "too_many_members": "The Group is full.",
  "invalid_member_account_id": "The account is not a member of this Group.",
  "invalid_account_id": "The account is not a member of a Group with Enterprise Controls that the caller administers.",
  "invalid_computer_id": "The backup does not exist, is deleted already, or belongs to another account.",
  "access_denied": "The account is not enabled for the Partner API, or is not in good standing.",
  "not_found": "There is no operation at this address. Public sources do not name this code; the mock gives it.",
  "method_not_allowed": "The address exists, but takes only POST and GET. Public sources do not name this code; the mock gives it.",
  "request_timeout": "The service gave up waiting.",
  "payload_too_large": "The request is larger than any call of this API needs. Public sources do not name this code; the mock gives it.",
  "method_failure": "The service could not carry the call out. Known cause: creating an account with an email domain that the vendor refuses, such as its own.",
  "too_many_requests": "The account made more calls than it may.",
  "internal_error": "The service failed.",
  "service_unavailable": "The service is overloaded or down."
} as const;

/** What to do about each error code, for people. */
export const errorRemedies = {
  "bad_request": "Read the message, which names the field, and correct the call. Sending it again unchanged fails again.",
  "unauthorized": "Check the key ID and the application key, that it is the master key, and that `adminAccountId` is the account that was authorized. A new token does not help.",
  "bad_auth_token": "Authorize again, once, then repeat the call: nothing was done. If it comes back at once, look for `Bearer` in front of the token, and for a token cut short.",
  "expired_auth_token": "Authorize again, once, then repeat the call: nothing was done.",
  "unsupported": "Use the master application key of the account, or one that is valid for version 3.",
  "invalid_group_id": "List the Groups and take `groupId` from there. For new members, choose a managed Group with B2 (`STORAGE`) enabled. The token is fine.",
  "out_of_range": "Ask for a page size within the documented limits. Some accounts refuse member pages of more than 100.",
  "invalid_email": "Choose another email. After a creation with an unknown outcome, list the members from this email first: the account may be there already, and its key is then lost.",
  "invalid_region": "Send a region name such as `eu-central`, never an S3 label such as `eu-central-003`, or leave it out.",
  "invalid_sms_phone": "A person adds and verifies a phone number in the admin account's settings, in the web console.",
  "too_many_members": "Create the account in another Group. A person can make a new Group in the web console.",
  "invalid_member_account_id": "List the members of the Group and take `accountId` from there. It may have been ejected already.",
  "invalid_account_id": "List the members of your Groups and take `accountId` from one with Enterprise Controls.",
  "invalid_computer_id": "List the computers of the account and take `computerId` from there.",
  "access_denied": "A person has to settle it with Backblaze. Stop calling until then.",
  "not_found": "Check the version and the API name in the path, and that the base URL is the one of the right suite.",
  "method_not_allowed": "Send a POST with a JSON object.",
  "request_timeout": "Repeat a call that only reads. For one that changes something, find out first whether it was done.",
  "payload_too_large": "Send one JSON object with the documented fields.",
  "method_failure": "Nothing was done. Change what was asked for, for example the email's domain; do not repeat it unchanged.",
  "too_many_requests": "Wait for the number of seconds in `Retry-After`, then repeat. Nothing was done, so any call may be repeated.",
  "internal_error": "Back off and repeat a call that only reads. For one that changes something, find out first whether it was done.",
  "service_unavailable": "Back off, for as long as `Retry-After` says if it is there, and repeat a call that only reads. For one that changes something, find out first whether it was done."
} as const;

/** An authorization token is valid for at most 24 hours. */
export const tokenLifetimeSeconds = 86400;

/** The most Groups that one admin account can have. */
export const groupsPerAdmin = 500;

/** The most members that one Group can have. */
export const membersPerGroup = 5000;

/** The most computer backups that one account can have. */
export const computersPerAccount = 1000;
