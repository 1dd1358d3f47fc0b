// Generated from the spec bundle by scripts/generate.mjs; do not edit.

/** Per operation: address, suite, and the limits of its parameters. */
export const operations = {
  "authorizeAccount": {
    "path": "/b2api/v3/b2_authorize_account",
    "suite": "authorize",
    "changesState": false,
    "required": [],
    "fields": {}
  },
  "listGroups": {
    "path": "/b2api/v3/b2_list_groups",
    "suite": "groups",
    "changesState": false,
    "required": [],
    "fields": {
      "adminAccountId": {
        "type": "string",
        "pattern": "^[0-9a-f]{12}$",
        "examples": [
          "0123456789ab"
        ]
      },
      "groupName": {
        "type": "string"
      },
      "startGroupId": {
        "type": "string",
        "pattern": "^[0-9]+$",
        "examples": [
          "10101"
        ],
        "code": "invalid_group_id"
      },
      "maxGroupCount": {
        "type": "integer",
        "minimum": 1,
        "maximum": 100,
        "default": 100,
        "code": "out_of_range"
      }
    }
  },
  "listGroupMembers": {
    "path": "/b2api/v3/b2_list_group_members",
    "suite": "groups",
    "changesState": false,
    "required": [
      "adminAccountId",
      "groupId"
    ],
    "fields": {
      "adminAccountId": {
        "type": "string",
        "pattern": "^[0-9a-f]{12}$",
        "examples": [
          "0123456789ab"
        ]
      },
      "groupId": {
        "type": "string",
        "pattern": "^[0-9]+$",
        "examples": [
          "10101"
        ],
        "code": "invalid_group_id"
      },
      "startEmail": {
        "type": "string"
      },
      "maxMemberCount": {
        "type": "integer",
        "minimum": 0,
        "maximum": 1000,
        "lowerMaximum": 100,
        "default": 100,
        "code": "out_of_range"
      }
    }
  },
  "createGroupMember": {
    "path": "/b2api/v3/b2_create_group_member",
    "suite": "groups",
    "changesState": true,
    "required": [
      "adminAccountId",
      "groupId",
      "memberEmail"
    ],
    "fields": {
      "adminAccountId": {
        "type": "string",
        "pattern": "^[0-9a-f]{12}$",
        "examples": [
          "0123456789ab"
        ]
      },
      "groupId": {
        "type": "string",
        "pattern": "^[0-9]+$",
        "examples": [
          "10101"
        ],
        "code": "invalid_group_id"
      },
      "memberEmail": {
        "type": "string",
        "pattern": "^[^\\s@]+@[^\\s@.]+(\\.[^\\s@.]+)+$",
        "examples": [
          "customer-1@partner.example"
        ],
        "code": "invalid_email"
      },
      "region": {
        "type": "string",
        "enum": [
          "us-west",
          "us-east",
          "eu-central",
          "ca-east"
        ],
        "code": "invalid_region",
        "nullable": true
      }
    }
  },
  "ejectGroupMember": {
    "path": "/b2api/v3/b2_eject_group_member",
    "suite": "groups",
    "changesState": true,
    "required": [
      "adminAccountId",
      "groupId",
      "memberAccountId"
    ],
    "fields": {
      "adminAccountId": {
        "type": "string",
        "pattern": "^[0-9a-f]{12}$",
        "examples": [
          "0123456789ab"
        ]
      },
      "groupId": {
        "type": "string",
        "pattern": "^[0-9]+$",
        "examples": [
          "10101"
        ],
        "code": "invalid_group_id"
      },
      "memberAccountId": {
        "type": "string",
        "pattern": "^[0-9a-f]{12}$",
        "examples": [
          "1d0c0ffee123"
        ],
        "code": "invalid_member_account_id"
      },
      "email": {
        "type": "string",
        "pattern": "^[^\\s@]+@[^\\s@.]+(\\.[^\\s@.]+)+$",
        "examples": [
          "customer-1@partner.example"
        ],
        "code": "invalid_email",
        "nullable": true
      }
    }
  },
  "reserveTrialCreateAccount": {
    "path": "/b2api/v3/b2_reserve_trial_create_account",
    "suite": "groups",
    "changesState": true,
    "required": [
      "email",
      "term",
      "storage"
    ],
    "fields": {
      "email": {
        "type": "string",
        "pattern": "^[^\\s@]+@[^\\s@.]+(\\.[^\\s@.]+)+$",
        "examples": [
          "customer-1@partner.example"
        ]
      },
      "term": {
        "type": "integer",
        "minimum": 7,
        "maximum": 30
      },
      "storage": {
        "type": "integer",
        "minimum": 1,
        "maximum": 50,
        "lowerMaximum": 20
      },
      "region": {
        "type": "string",
        "enum": [
          "us-west",
          "us-east",
          "eu-central",
          "ca-east"
        ],
        "nullable": true
      }
    }
  },
  "listComputers": {
    "path": "/api/backup/v1/bz_list_computers",
    "suite": "backup",
    "changesState": false,
    "required": [
      "accountId"
    ],
    "fields": {
      "accountId": {
        "type": "string",
        "pattern": "^[0-9a-f]{12}$",
        "examples": [
          "1d0c0ffee125"
        ],
        "code": "invalid_account_id"
      },
      "startComputerId": {
        "type": "string",
        "pattern": "^[0-9a-f]{24}$",
        "examples": [
          "aab0a1acc4e227559729081c"
        ],
        "code": "invalid_computer_id"
      },
      "maxComputerCount": {
        "type": "integer",
        "minimum": 1,
        "maximum": 500,
        "default": 100,
        "code": "out_of_range"
      }
    }
  },
  "deleteComputer": {
    "path": "/api/backup/v1/bz_delete_computer",
    "suite": "backup",
    "changesState": true,
    "required": [
      "accountId",
      "computerId"
    ],
    "fields": {
      "accountId": {
        "type": "string",
        "pattern": "^[0-9a-f]{12}$",
        "examples": [
          "1d0c0ffee125"
        ],
        "code": "invalid_account_id"
      },
      "computerId": {
        "type": "string",
        "pattern": "^[0-9a-f]{24}$",
        "examples": [
          "aab0a1acc4e227559729081c"
        ],
        "code": "invalid_computer_id"
      }
    }
  }
} as const;

export type OperationId = 'authorizeAccount' | 'listGroups' | 'listGroupMembers' | 'createGroupMember' | 'ejectGroupMember' | 'reserveTrialCreateAccount' | 'listComputers' | 'deleteComputer';

/** HTTP status per error code. */
export const errorStatus = {
  "bad_request": 400,
  "unauthorized": 401,
  "bad_auth_token": 401,
  "expired_auth_token": 401,
  "unsupported": 401,
  "invalid_group_id": 401,
  "out_of_range": 401,
  "invalid_email": 401,
  "invalid_region": 401,
  "invalid_sms_phone": 401,
  "too_many_members": 401,
  "invalid_member_account_id": 401,
  "invalid_account_id": 401,
  "invalid_computer_id": 401,
  "access_denied": 403,
  "not_found": 404,
  "method_not_allowed": 405,
  "request_timeout": 408,
  "payload_too_large": 413,
  "method_failure": 420,
  "too_many_requests": 429,
  "internal_error": 500,
  "service_unavailable": 503
} as const;

/** HTTP status per operation and error code, where it is another one. */
export const operationErrorStatus: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  "listComputers": {
    "out_of_range": 400,
    "invalid_account_id": 400,
    "invalid_computer_id": 400
  }
};

/** Limits that no schema keyword can say. */
export const limits = {
  "tokenLifetimeSeconds": 86400,
  "groupsPerAdmin": 500,
  "membersPerGroup": 5000,
  "computersPerAccount": 1000
} as const;

/** S3 endpoint per region; the first region is the default. */
export const s3Endpoints = {
  "us-west": "s3.us-west-004.backblazeb2.com",
  "us-east": "s3.us-east-005.backblazeb2.com",
  "eu-central": "s3.eu-central-003.backblazeb2.com",
  "ca-east": "s3.ca-east-006.backblazeb2.com"
} as const;

/** Properties that must not reach a log. */
export const secretNames: readonly string[] = [
  "applicationKey",
  "authorizationToken"
];

/** The response that the reference prints for b2_list_groups; the default world holds these Groups. */
export const seedResponse = {
  "groups": [
    {
      "groupId": "10101",
      "groupName": "My Business Group",
      "groupProducts": [
        "STORAGE"
      ],
      "totalBalanceDue": 0,
      "billingState": "GOOD",
      "groupStats": {
        "memberCount": 100,
        "createdTimestamp": "d20211120_m121212",
        "groupStatsAsOfTimestamp": "d20211220_m000000"
      },
      "b2Stats": {
        "bucketCount": 100,
        "b2BytesStoredCount": 1000000,
        "b2FilesStoredCount": 150,
        "b2StatsAsOfTimestamp": "d20211220_m000000"
      },
      "revision": 1
    },
    {
      "groupId": "10102",
      "groupName": "My Business Group 2",
      "groupProducts": [
        "STORAGE"
      ],
      "totalBalanceDue": 0,
      "billingState": "GOOD",
      "groupStats": {
        "memberCount": 120,
        "createdTimestamp": "d20211120_m121212",
        "groupStatsAsOfTimestamp": "d20211220_m000000"
      },
      "b2Stats": {
        "bucketCount": 30,
        "b2BytesStoredCount": 1000000,
        "b2FilesStoredCount": 150,
        "b2StatsAsOfTimestamp": "d20211220_m000000"
      },
      "revision": 1
    }
  ]
};

/** Requests that the spec shows; the default world holds what they name, so that they succeed as they stand. */
export const exampleRequests = {
  ejectGroupMember: {
  "adminAccountId": "0123456789ab",
  "groupId": "10101",
  "memberAccountId": "1d0c0ffee123",
  "email": "owner@customer.example"
},
  deleteComputer: {
  "accountId": "1d0c0ffee125",
  "computerId": "aab0a1acc4e227559729081c"
},
};

/** The header that asks for tokens to fail, in lower case, and its value. */
export const testMode = {
  "header": "x-bz-test-mode",
  "expireSomeTokens": "expire_some_account_authorization_tokens"
} as const;

/** The part sizes of the storage suite, and the capabilities of each kind of key. */
export const storageApi = {
  "sizes": {
    "absoluteMinimumPartSize": 5000000,
    "recommendedPartSize": 100000000
  },
  "capabilities": {
    "master": [
      "listKeys",
      "writeKeys",
      "deleteKeys",
      "listBuckets",
      "listAllBucketNames",
      "readBuckets",
      "writeBuckets",
      "deleteBuckets",
      "readBucketRetentions",
      "writeBucketRetentions",
      "readBucketEncryption",
      "writeBucketEncryption",
      "readBucketReplications",
      "writeBucketReplications",
      "readBucketNotifications",
      "writeBucketNotifications",
      "readBucketLogging",
      "writeBucketLogging",
      "readBucketLifecycleRules",
      "writeBucketLifecycleRules",
      "listFiles",
      "readFiles",
      "shareFiles",
      "writeFiles",
      "deleteFiles",
      "readFileLegalHolds",
      "writeFileLegalHolds",
      "readFileRetentions",
      "writeFileRetentions",
      "bypassGovernance"
    ],
    "member": [
      "listKeys",
      "writeKeys",
      "deleteKeys",
      "listBuckets",
      "listAllBucketNames",
      "readBuckets",
      "writeBuckets",
      "deleteBuckets",
      "readBucketRetentions",
      "writeBucketRetentions",
      "readBucketEncryption",
      "writeBucketEncryption",
      "readBucketReplications",
      "writeBucketReplications",
      "readBucketNotifications",
      "writeBucketNotifications",
      "readBucketLogging",
      "writeBucketLogging",
      "readBucketLifecycleRules",
      "writeBucketLifecycleRules",
      "listFiles",
      "readFiles",
      "shareFiles",
      "writeFiles",
      "deleteFiles",
      "readFileLegalHolds",
      "writeFileLegalHolds",
      "readFileRetentions",
      "writeFileRetentions",
      "bypassGovernance"
    ],
    "trial": [
      "listBuckets",
      "readBuckets",
      "writeBuckets",
      "readBucketRetentions",
      "writeBucketRetentions",
      "readBucketEncryption",
      "writeBucketEncryption",
      "readBucketReplications",
      "writeBucketReplications",
      "readBucketNotifications",
      "writeBucketNotifications",
      "readBucketLogging",
      "writeBucketLogging",
      "readBucketLifecycleRules",
      "writeBucketLifecycleRules",
      "listFiles",
      "readFiles",
      "shareFiles",
      "writeFiles",
      "deleteFiles",
      "readFileLegalHolds",
      "writeFileLegalHolds",
      "readFileRetentions",
      "writeFileRetentions"
    ]
  }
};

/** The parameters of each operation, once checked. */
export interface Params {
  authorizeAccount: {
  };
  listGroups: {
    adminAccountId?: string;
    groupName?: string;
    startGroupId?: string;
    maxGroupCount?: number;
  };
  listGroupMembers: {
    adminAccountId: string;
    groupId: string;
    startEmail?: string;
    maxMemberCount?: number;
  };
  createGroupMember: {
    adminAccountId: string;
    groupId: string;
    memberEmail: string;
    region?: "us-west" | "us-east" | "eu-central" | "ca-east" | null;
  };
  ejectGroupMember: {
    adminAccountId: string;
    groupId: string;
    memberAccountId: string;
    email?: string | null;
  };
  reserveTrialCreateAccount: {
    email: string;
    term: number;
    storage: number;
    region?: "us-west" | "us-east" | "eu-central" | "ca-east" | null;
  };
  listComputers: {
    accountId: string;
    startComputerId?: string;
    maxComputerCount?: number;
  };
  deleteComputer: {
    accountId: string;
    computerId: string;
  };
}
