// Generated from the spec and package.json by scripts/generate.mjs. Do not edit: run `pnpm generate`.

/** Per operation: what a well-formed answer has, and the fields to bring into their canonical form. */
export const answers = {
  "authorizeAccount": {
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
  },
  "listGroups": {
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
  },
  "listGroupMembers": {
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
  },
  "createGroupMember": {
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
  },
  "ejectGroupMember": {
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
  },
  "reserveTrialCreateAccount": {
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
  },
  "listComputers": {
    "required": {
      "computers": "array"
    },
    "fields": {
      "computers": {
        "lastFileUploadedTimestamp": "number"
      }
    }
  },
  "deleteComputer": {
    "required": {
      "computerId": "string",
      "computerName": "string",
      "lastFileUploadedTimestamp": "integer"
    },
    "fields": {
      "lastFileUploadedTimestamp": "number"
    }
  }
} as const;
