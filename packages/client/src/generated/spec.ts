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
    "namesAdmin": true,
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
    "namesAdmin": true,
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
    "namesAdmin": true,
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
    "namesAdmin": true,
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
  "unauthorized": 401,
  "timedOut": 408,
  "tooMany": 429
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
