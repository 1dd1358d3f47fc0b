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
      "out_of_range",
      "method_not_allowed"
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
      "out_of_range",
      "method_not_allowed"
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
      "out_of_range",
      "method_not_allowed"
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
      "out_of_range",
      "method_not_allowed"
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
      "out_of_range",
      "method_not_allowed"
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
      "out_of_range",
      "method_not_allowed"
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

/**
 * Every documented error code: its HTTP status (`statuses`: where it differs, per operation), where it can come from,
 * whether the call can have taken effect, how to react.
 */
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
    "reaction": "fix",
    "statuses": {
      "listComputers": 400
    }
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
    "reaction": "fix",
    "statuses": {
      "listComputers": 400
    }
  },
  "invalid_computer_id": {
    "status": 401,
    "scope": "operation",
    "phase": "refused",
    "reaction": "fix",
    "statuses": {
      "listComputers": 400
    }
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
  "unauthorized": "The credentials are wrong or missing, or they do not allow this call.",
  "bad_auth_token": "The authorization token is invalid.",
  "expired_auth_token": "The authorization token has expired.",
  "unsupported": "The application key needs a later version of the API.",
  "invalid_group_id": "No active Group with this ID is available to you for this call.",
  "out_of_range": "The page size is outside the accepted range.",
  "invalid_email": "The email is malformed, already belongs to a Backblaze account, or is outside the Group's SSO domain. An earlier creation with an unknown outcome may have made that account: list the members from this email to find out.",
  "invalid_region": "The region is not one of the documented names.",
  "invalid_sms_phone": "The admin account has no verified phone number.",
  "too_many_members": "The Group is full.",
  "invalid_member_account_id": "The account is not a member of this Group.",
  "invalid_account_id": "The account is not a member of one of your Groups with Enterprise Controls.",
  "invalid_computer_id": "The backup does not exist, was deleted, or belongs to another account.",
  "access_denied": "The account is not enabled for the Partner API, or is not in good standing.",
  "not_found": "There is no operation at this address. This code is the mock's; public sources do not name one.",
  "method_not_allowed": "The call does not accept this HTTP method. This code is the mock's; public sources name only the status.",
  "request_timeout": "The service timed out.",
  "payload_too_large": "The request body is too large. This code is the mock's; public sources do not name one.",
  "method_failure": "The service could not complete the call.",
  "too_many_requests": "The account reached its rate limit.",
  "internal_error": "The service failed.",
  "service_unavailable": "The service is overloaded or down."
} as const;

/** What to do about each error code, for people. */
export const errorRemedies = {
  "bad_request": "Fix the named field.",
  "unauthorized": "Use the account's master application key. A new token does not help.",
  "bad_auth_token": "Authorize again, once, then retry. If it persists, look for `Bearer` in front of the token.",
  "expired_auth_token": "Authorize again, once, then retry.",
  "unsupported": "Use the account's master application key.",
  "invalid_group_id": "Take `groupId` from `b2_list_groups`. New members need a managed Group with B2 (`STORAGE`) enabled.",
  "out_of_range": "Use a page size within the documented limits.",
  "invalid_email": "Use an email that has no Backblaze account and, in a Group with single sign-on, is in its domain.",
  "invalid_region": "Send a region name such as `eu-central`, not an S3 label such as `eu-central-003`, or omit it.",
  "invalid_sms_phone": "Add and verify a phone number in the settings of the admin account, in the web console.",
  "too_many_members": "Create the account in another Group. New Groups are made in the web console.",
  "invalid_member_account_id": "Take `accountId` from `b2_list_group_members`. The member may already have been ejected.",
  "invalid_account_id": "Take `accountId` from the members of a Group with Enterprise Controls.",
  "invalid_computer_id": "Take `computerId` from `bz_list_computers`.",
  "access_denied": "Contact Backblaze. Make no more calls until the account is enabled.",
  "not_found": "Check the version and API name in the path, and the base URL of the suite.",
  "method_not_allowed": "Use GET for `bz_list_computers`, and POST with a JSON object for the other calls.",
  "request_timeout": "Retry read-only calls. Otherwise check first whether the call took effect.",
  "payload_too_large": "Send one JSON object with the documented fields.",
  "method_failure": "The call had no effect. Retrying it unchanged does not help.",
  "too_many_requests": "Wait for the seconds in `Retry-After`, or up to a minute if it is missing, then retry: the call had no effect.",
  "internal_error": "Wait, then retry read-only calls. Otherwise check first whether the call took effect.",
  "service_unavailable": "Wait for `Retry-After` if present, then retry read-only calls. Otherwise check first whether the call took effect."
} as const;

/** What to do about an error code in single operations, where it is not what `errorRemedies` says. */
export const operationRemedies = {
  "bad_request": {
    "authorizeAccount": "Use the account's master application key.",
    "reserveTrialCreateAccount": "Fix the named field; an email that has an account is rejected too."
  },
  "unauthorized": {
    "authorizeAccount": "Check the key ID and the key. Use the account's master application key."
  },
  "out_of_range": {
    "listGroupMembers": "Use a page size within the documented limits. Some accounts reject more than 100."
  },
  "invalid_email": {
    "ejectGroupMember": "Use a new email that has no Backblaze account, or omit it to keep the current one."
  },
  "method_failure": {
    "createGroupMember": "Use an email at another domain. Retrying does not help, although the message suggests it."
  }
} as const;

/** Maximum lifetime of an authorization token, 24 hours, in seconds. */
export const tokenLifetimeSeconds = 86400;

/** Maximum number of Groups per admin account. */
export const groupsPerAdmin = 500;

/** Maximum number of members per Group. */
export const membersPerGroup = 5000;

/** Maximum number of computer backups per account. */
export const computersPerAccount = 1000;
