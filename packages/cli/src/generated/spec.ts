// Generated from the spec and package.json by scripts/generate.mjs. Do not edit: run `pnpm generate`.

/** Per operation: what it does, an example request, and its parameters. */
export const operations = {
  "authorizeAccount": {
    "summary": "Get a token and the base URLs",
    "description": "Exchanges an application key for an authorization token and the base URL of each enabled suite. Tokens work for v3 and v4 calls alike.\n\nThe Partner API needs the master application key, whose ID equals the account ID. With any other key, or if the account is not enabled for the Partner API, the response has no apiInfo.groupsApi.\n\nA key that needs a later API version is rejected: with 401 unsupported in Backblaze's documentation, with 400 bad_request in reports from the field. Both mean the wrong kind of key.",
    "example": {},
    "fields": {}
  },
  "listGroups": {
    "summary": "List your Groups",
    "description": "Returns a page of the Groups that your account administers. {} is a valid body.\n\nA groupName without a match gives an empty list, not an error. The same holds for a Group whose admin has not accepted yet.",
    "example": {},
    "fields": {
      "adminAccountId": {
        "description": "Your own account ID, from accountId in the authorize response. Optional in b2_list_groups only, where it defaults to the token's account (Backblaze's documentation marks it as required)."
      },
      "groupName": {
        "description": "Return only Groups with exactly this name. Names are not unique: all matches are returned, or an empty list if none match."
      },
      "startGroupId": {
        "description": "Cursor: the first Group to return (inclusive). Take it from nextGroupId of the previous page. With maxGroupCount 1 it fetches a single Group. Backblaze's documentation shows an integer; a string is used everywhere else."
      },
      "maxGroupCount": {
        "description": "Page size: the maximum number of Groups to return.",
        "minimum": 1,
        "maximum": 100
      }
    }
  },
  "listGroupMembers": {
    "summary": "List the members of a Group",
    "description": "Returns a page of the accepted members of a Group with their B2 usage, ordered by email. A new member appears within seconds; an ejected one is gone at once.",
    "example": {
      "adminAccountId": "0123456789ab",
      "groupId": "10101",
      "maxMemberCount": 1000
    },
    "fields": {
      "adminAccountId": {
        "description": "Your own account ID, from accountId in the authorize response. Optional in b2_list_groups only, where it defaults to the token's account (Backblaze's documentation marks it as required)."
      },
      "groupId": {
        "description": "Group ID: a decimal number as a string. Some responses have an integer (quirk integer-group-ids)."
      },
      "startEmail": {
        "description": "Cursor: the first email to return, or the next one after it. Take it from nextEmail of the previous page. With maxMemberCount 1 it finds a single member."
      },
      "maxMemberCount": {
        "description": "Page size: the maximum number of members to return. 0 means the default. Some accounts reject more than 100 with out_of_range (quirk page-limit-100).",
        "minimum": 0,
        "maximum": 1000
      }
    }
  },
  "createGroupMember": {
    "summary": "Create an account in a Group",
    "description": "Creates a B2 account in a Group and returns an application key for it.\n\nThis response is the only place the key ever appears. A second call with the same email is rejected with invalid_email and does not return the key. The account cannot log in; the Group's admin manages it.\n\nEmail domains that Backblaze rejects, such as its own, get 420 method_failure. The message says to try again, but retrying does not help.",
    "example": {
      "adminAccountId": "0123456789ab",
      "groupId": "10101",
      "memberEmail": "customer-7@partner.example",
      "region": "eu-central"
    },
    "fields": {
      "adminAccountId": {
        "description": "Your own account ID, from accountId in the authorize response. Optional in b2_list_groups only, where it defaults to the token's account (Backblaze's documentation marks it as required)."
      },
      "groupId": {
        "description": "Group ID: a decimal number as a string. Some responses have an integer (quirk integer-group-ids)."
      },
      "memberEmail": {
        "description": "The email of the new account. It need not be deliverable. It must not belong to any Backblaze account. In a Group with single sign-on it must be in the SSO domain."
      },
      "region": {
        "description": "The region of the new account. Null or missing: the service's default.",
        "enum": [
          "us-west",
          "us-east",
          "eu-central",
          "ca-east"
        ]
      }
    }
  },
  "ejectGroupMember": {
    "summary": "Eject a member from its Group",
    "description": "Removes an account from its Group. The API cannot undo this: the account can never be added to a Group again.\n\nThe account keeps its data, and its application keys keep working. Its owner must reset the password to log in.",
    "example": {
      "adminAccountId": "0123456789ab",
      "groupId": "10101",
      "memberAccountId": "1d0c0ffee123",
      "email": "owner@customer.example"
    },
    "fields": {
      "adminAccountId": {
        "description": "Your own account ID, from accountId in the authorize response. Optional in b2_list_groups only, where it defaults to the token's account (Backblaze's documentation marks it as required)."
      },
      "groupId": {
        "description": "Group ID: a decimal number as a string. Some responses have an integer (quirk integer-group-ids)."
      },
      "memberAccountId": {
        "description": "The member's account ID."
      },
      "email": {
        "description": "The account's new login email. It must not belong to any Backblaze account. Null or missing keeps the current email."
      }
    }
  },
  "reserveTrialCreateAccount": {
    "summary": "Reserve a trial and create its account",
    "description": "Creates an account with a bucket for a time-limited trial and returns an application key that is restricted to that bucket. The owner of the email gets an invitation.\n\nThis response is the only place the key ever appears. The key cannot make other keys. An invalid term, storage, region or email is rejected with bad_request, and so is a body that is an array.",
    "example": {
      "email": "trial@partner.example",
      "term": 29,
      "storage": 1,
      "region": "us-east"
    },
    "fields": {
      "email": {
        "description": "The email of the new account. It must not belong to any Backblaze account. Its owner gets an invitation."
      },
      "term": {
        "description": "Length of the trial, in days.",
        "minimum": 7,
        "maximum": 30
      },
      "storage": {
        "description": "Storage of the trial, in terabytes. One page of Backblaze's documentation limits it to 20 (quirk trial-storage-20).",
        "minimum": 1,
        "maximum": 50
      },
      "region": {
        "description": "The region of the new account. Null or missing: the service's default.",
        "enum": [
          "us-west",
          "us-east",
          "eu-central",
          "ca-east"
        ]
      }
    }
  },
  "listComputers": {
    "summary": "List the computers that a member backs up",
    "description": "Returns a page of the computer backups of a member in a Group with Enterprise Controls.\n\nBackblaze's samples POST this call, but one SDK expects 405 for it (quirk list-computers-by-get). If you get a 405, use the GET form. Decide by code, not by status: Backblaze's documentation lists this call's own codes under 400.",
    "example": {
      "accountId": "1d0c0ffee125",
      "maxComputerCount": 500
    },
    "fields": {
      "accountId": {
        "description": "A member of a Group with Enterprise Controls of which you are the admin. Not your own account."
      },
      "startComputerId": {
        "description": "Cursor: the first computer to return (inclusive). Take it from nextComputerId of the previous page."
      },
      "maxComputerCount": {
        "description": "Page size: the maximum number of computers to return.",
        "minimum": 1,
        "maximum": 500
      }
    }
  },
  "deleteComputer": {
    "summary": "Delete a computer's backup",
    "description": "Deletes the backup of one computer with all its files. This cannot be undone.\n\nThe Group needs the Enterprise Control that lets Group admins delete members' backups. The sources do not say how a Legal Hold affects the call.",
    "example": {
      "accountId": "1d0c0ffee125",
      "computerId": "aab0a1acc4e227559729081c"
    },
    "fields": {
      "accountId": {
        "description": "A member of a Group with Enterprise Controls of which you are the admin. Not your own account."
      },
      "computerId": {
        "description": "ID of a computer's backup: 24 hexadecimal characters."
      }
    }
  }
} as const;

/** The realm of the service. */
export const defaultRealm = "https://api.backblazeb2.com";
