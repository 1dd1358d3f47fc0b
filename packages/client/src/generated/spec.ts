// Generated from the spec and package.json by scripts/generate.mjs. Do not edit: run `pnpm generate`.

/** The name of an operation: the API's own without its prefix, and the method of `PartnerClient`. */
export type OperationName =
  | 'authorizeAccount'
  | 'listGroups'
  | 'listGroupMembers'
  | 'createGroupMember'
  | 'ejectGroupMember'
  | 'reserveTrialCreateAccount'
  | 'listComputers'
  | 'deleteComputer';

/** The operations that list. */
export type ListName =
  | 'listGroups'
  | 'listGroupMembers'
  | 'listComputers';

/** The origin that authorizes. */
export const authorizeOrigin = "https://api.backblazeb2.com";

/**
 * The operations in the form that this client sends. `namesAdmin`: the admin account is one of the parameters.
 * `response`: what a well-formed response has, and the fields to bring into their canonical form.
 */
export const operations = {
  "authorizeAccount": {
    "id": "authorizeAccount",
    "method": "GET",
    "path": "/b2api/v3/b2_authorize_account",
    "suite": "authorize",
    "replay": "safe",
    "params": {},
    "response": {
      "required": {
        "accountId": "string",
        "authorizationToken": "string",
        "apiInfo": "object"
      },
      "fields": {
        "authorizationToken": "secret",
        "applicationKeyExpirationTimestamp": "number",
        "apiInfo": {
          "storageApi": {
            "absoluteMinimumPartSize": "number",
            "recommendedPartSize": "number"
          }
        }
      }
    }
  },
  "listGroups": {
    "id": "listGroups",
    "method": "POST",
    "path": "/b2api/v3/b2_list_groups",
    "suite": "groups",
    "replay": "safe",
    "repeats": {
      "adminAccountId": [
        "accountId"
      ],
      "groupName": [
        "groups.groupName"
      ]
    },
    "namesAdmin": true,
    "params": {
      "groupName": false,
      "startGroupId": false,
      "maxGroupCount": false
    },
    "pagination": {
      "items": "groups",
      "next": "nextGroupId",
      "start": "startGroupId",
      "size": "maxGroupCount",
      "defaultSize": 100,
      "maximumSize": 100
    },
    "response": {
      "required": {
        "groups": "array"
      },
      "fields": {
        "groups": {
          "groupId": "digits",
          "totalBalanceDue": "number",
          "groupStats": {
            "memberCount": "number",
            "createdTimestamp": "timestamp",
            "groupStatsAsOfTimestamp": "timestamp"
          },
          "b2Stats": {
            "bucketCount": "number",
            "b2BytesStoredCount": "number",
            "b2FilesStoredCount": "number",
            "b2StatsAsOfTimestamp": "timestamp"
          },
          "revision": "number"
        },
        "nextGroupId": "digits"
      }
    }
  },
  "listGroupMembers": {
    "id": "listGroupMembers",
    "method": "POST",
    "path": "/b2api/v3/b2_list_group_members",
    "suite": "groups",
    "replay": "safe",
    "repeats": {
      "groupId": [
        "groupId",
        "groupMembers.groupId"
      ]
    },
    "namesAdmin": true,
    "params": {
      "groupId": true,
      "startEmail": false,
      "maxMemberCount": false
    },
    "pagination": {
      "items": "groupMembers",
      "next": "nextEmail",
      "start": "startEmail",
      "size": "maxMemberCount",
      "defaultSize": 100,
      "maximumSize": 1000
    },
    "response": {
      "required": {
        "groupId": "string",
        "groupName": "string",
        "groupMembers": "array"
      },
      "fields": {
        "groupId": "digits",
        "groupMembers": {
          "groupId": "digits",
          "b2Stats": {
            "bucketCount": "number",
            "b2BytesStoredCount": "number",
            "b2FilesStoredCount": "number",
            "b2StatsAsOfTimestamp": "timestamp"
          }
        }
      }
    }
  },
  "createGroupMember": {
    "id": "createGroupMember",
    "method": "POST",
    "path": "/b2api/v3/b2_create_group_member",
    "suite": "groups",
    "replay": "never",
    "replayCodes": [
      "invalid_email"
    ],
    "repeats": {
      "memberEmail": [
        "groupMember.email"
      ],
      "groupId": [
        "groupMember.groupId"
      ]
    },
    "namesAdmin": true,
    "params": {
      "groupId": true,
      "memberEmail": true,
      "region": false
    },
    "response": {
      "required": {
        "applicationKeyId": "string",
        "applicationKey": "string",
        "groupMember": "object"
      },
      "fields": {
        "applicationKey": "secret",
        "groupMember": {
          "groupId": "digits"
        }
      }
    }
  },
  "ejectGroupMember": {
    "id": "ejectGroupMember",
    "method": "POST",
    "path": "/b2api/v3/b2_eject_group_member",
    "suite": "groups",
    "replay": "never",
    "replayCodes": [
      "invalid_member_account_id",
      "invalid_email"
    ],
    "repeats": {
      "memberAccountId": [
        "accountId"
      ],
      "groupId": [
        "groupId"
      ],
      "email": [
        "email"
      ]
    },
    "namesAdmin": true,
    "params": {
      "groupId": true,
      "memberAccountId": true,
      "email": false
    },
    "response": {
      "required": {
        "accountId": "string",
        "email": "string",
        "groupId": "string",
        "groupName": "string",
        "region": "string"
      },
      "fields": {
        "groupId": "digits"
      }
    }
  },
  "reserveTrialCreateAccount": {
    "id": "reserveTrialCreateAccount",
    "method": "POST",
    "path": "/b2api/v3/b2_reserve_trial_create_account",
    "suite": "groups",
    "replay": "never",
    "replayCodes": [
      "bad_request"
    ],
    "repeats": {
      "email": [
        "email"
      ]
    },
    "params": {
      "email": true,
      "term": true,
      "storage": true,
      "region": false
    },
    "response": {
      "required": {
        "accountId": "string",
        "applicationKey": "string",
        "applicationKeyId": "string",
        "bucketId": "string",
        "bucketName": "string",
        "email": "string",
        "endDate": "string",
        "s3Endpoint": "string",
        "startDate": "string"
      },
      "fields": {
        "applicationKey": "secret"
      }
    }
  },
  "listComputers": {
    "id": "listComputers",
    "method": "GET",
    "path": "/api/backup/v1/bz_list_computers",
    "suite": "backup",
    "replay": "safe",
    "params": {
      "accountId": true,
      "startComputerId": false,
      "maxComputerCount": false
    },
    "pagination": {
      "items": "computers",
      "next": "nextComputerId",
      "start": "startComputerId",
      "size": "maxComputerCount",
      "defaultSize": 100,
      "maximumSize": 500
    },
    "response": {
      "required": {
        "computers": "array"
      },
      "fields": {
        "computers": {
          "lastFileUploadedTimestamp": "number"
        }
      }
    }
  },
  "deleteComputer": {
    "id": "deleteComputer",
    "method": "POST",
    "path": "/api/backup/v1/bz_delete_computer",
    "suite": "backup",
    "replay": "never",
    "replayCodes": [
      "invalid_computer_id"
    ],
    "repeats": {
      "computerId": [
        "computerId"
      ]
    },
    "params": {
      "accountId": true,
      "computerId": true
    },
    "response": {
      "required": {
        "computerId": "string",
        "computerName": "string",
        "lastFileUploadedTimestamp": "integer"
      },
      "fields": {
        "lastFileUploadedTimestamp": "number"
      }
    }
  }
} as const;

/** The statuses of rejections: an error body with one of them says that the call had no effect. */
export const rejectionStatuses: readonly number[] = [
  400,
  401,
  403,
  404,
  405,
  413,
  420,
  429
];

/** The codes that ask for a new token. */
export const tokenCodes: readonly string[] = [
  "bad_auth_token",
  "expired_auth_token"
];

/** The statuses that mean something to the client. */
export const statuses = {
  "badRequest": 400,
  "unauthorized": 401,
  "timedOut": 408,
  "tooMany": 429,
  "wrongMethod": 405
} as const;

/** The header that asks for tokens to fail, in lower case. It gives no access. */
export const testModeHeader = "x-bz-test-mode";

/** The fields of responses that give access. */
export const secretFields: readonly string[] = [
  "authorizationToken",
  "applicationKey"
];

/** The forms of values that give access, as far as they have one; without anchors. */
export const secretForms: readonly string[] = [
  "K[0-9]{3}[A-Za-z0-9+/_-]{27}"
];

/** Where the docs are, with a slash at the end. */
export const docsUrl = "https://b2-partner.github.io/b2-partner/";

/** What to do about an error code, by the code, or by operation and code where that differs. */
export const remedies: Readonly<Record<string, string>> = {
  "bad_request": "Fix the named field.",
  "authorizeAccount bad_request": "Use the account's master application key.",
  "reserveTrialCreateAccount bad_request": "Fix the named field; an email that has an account is rejected too.",
  "unauthorized": "Use the account's master application key. A new token does not help.",
  "authorizeAccount unauthorized": "Check the key ID and the key. Use the account's master application key.",
  "bad_auth_token": "Try again later.",
  "authorizeAccount bad_auth_token": "Check the key ID and the key. Use the account's master application key.",
  "expired_auth_token": "Try again later.",
  "authorizeAccount expired_auth_token": "Check the key ID and the key. Use the account's master application key.",
  "unsupported": "Use the account's master application key.",
  "invalid_group_id": "Take `groupId` from `b2_list_groups`. New members need a managed Group with B2 (`STORAGE`) enabled.",
  "out_of_range": "Use a page size within the documented limits.",
  "listGroupMembers out_of_range": "Use a page size within the documented limits. Some accounts reject more than 100.",
  "invalid_email": "Use an email that has no Backblaze account and, in a Group with single sign-on, is in its domain.",
  "ejectGroupMember invalid_email": "Use a new email that has no Backblaze account, or omit it to keep the current one.",
  "invalid_region": "Send a region name such as `eu-central`, not an S3 label such as `eu-central-003`, or omit it.",
  "invalid_sms_phone": "Add and verify a phone number in the settings of the admin account, in the web console.",
  "too_many_members": "Create the account in another Group. New Groups are made in the web console.",
  "invalid_member_account_id": "Take `accountId` from `b2_list_group_members`. The member may already have been ejected.",
  "invalid_account_id": "Take `accountId` from the members of a Group with Enterprise Controls.",
  "invalid_computer_id": "Take `computerId` from `bz_list_computers`.",
  "access_denied": "Contact Backblaze. Make no more calls until the account is enabled.",
  "not_found": "Check `realm`, and what is between it and you.",
  "method_not_allowed": "Check `realm`, and what is between it and you.",
  "request_timeout": "Retry later if the call only reads.",
  "payload_too_large": "Send one JSON object with the documented fields.",
  "method_failure": "The call had no effect. Retrying it unchanged does not help.",
  "createGroupMember method_failure": "Use an email at another domain. Retrying does not help, although the message suggests it.",
  "too_many_requests": "Try again later.",
  "internal_error": "Retry later if the call only reads.",
  "service_unavailable": "Retry later if the call only reads."
};
