// Generated from the spec and package.json by scripts/generate.mjs. Do not edit: run `pnpm generate`.

/** Per operation: what it does, an example request, and its parameters. */
export const operations = {
  "authorizeAccount": {
    "summary": "Get a token and the base URLs",
    "description": "Turns the master application key into an authorization token, and says at which base URLs the suites of the account are. The token is valid for at most 24 hours.\n\nThe Partner API needs the master application key. With any other key, and for an account that is not enabled for the Partner API, apiInfo.groupsApi is absent from the answer.",
    "example": {},
    "fields": {}
  },
  "listGroups": {
    "summary": "List your Groups",
    "description": "Lists the Groups that your account administers, a page at a time. {} is a valid body.",
    "example": {},
    "fields": {
      "adminAccountId": {
        "description": "Your own account, the admin of the Groups: accountId of the authorize answer. Only b2_list_groups may be called without it; it then takes the token's account, although the reference marks it as required."
      },
      "groupName": {
        "description": "List only Groups with exactly this name. Names are not unique, so there can be several."
      },
      "startGroupId": {
        "description": "The Group to begin with, itself included: the nextGroupId of the page before. With maxGroupCount 1 it fetches a single Group. The reference shows an integer here; everywhere else it is a string."
      },
      "maxGroupCount": {
        "description": "The most Groups to return.",
        "minimum": 1,
        "maximum": 100
      }
    }
  },
  "listGroupMembers": {
    "summary": "List the members of a Group",
    "description": "Lists the accepted members of a Group with what they store, a page at a time, ordered by email.",
    "example": {
      "adminAccountId": "0123456789ab",
      "groupId": "10101",
      "maxMemberCount": 1000
    },
    "fields": {
      "adminAccountId": {
        "description": "Your own account, the admin of the Groups: accountId of the authorize answer. Only b2_list_groups may be called without it; it then takes the token's account, although the reference marks it as required."
      },
      "groupId": {
        "description": "A Group: a decimal number, as a string. Some answers carry it as an integer (quirk integer-group-ids)."
      },
      "startEmail": {
        "description": "The email to begin with, itself included, or else the next one after it: the nextEmail of the page before. With maxMemberCount 1 it finds a single member."
      },
      "maxMemberCount": {
        "description": "The most members to return; 0 stands for the default. Some accounts refuse more than 100 with out_of_range (quirk page-limit-100).",
        "minimum": 0,
        "maximum": 1000
      }
    }
  },
  "createGroupMember": {
    "summary": "Create an account in a Group",
    "description": "Creates a B2 account as a member of a Group and hands out an application key for it.\n\nThe key is in this answer and never anywhere else again. A second call with the same email fails with invalid_email, and does not bring the key back. The account cannot log in; the Group's admin manages it.",
    "example": {
      "adminAccountId": "0123456789ab",
      "groupId": "10101",
      "memberEmail": "customer-7@partner.example",
      "region": "eu-central"
    },
    "fields": {
      "adminAccountId": {
        "description": "Your own account, the admin of the Groups: accountId of the authorize answer. Only b2_list_groups may be called without it; it then takes the token's account, although the reference marks it as required."
      },
      "groupId": {
        "description": "A Group: a decimal number, as a string. Some answers carry it as an integer (quirk integer-group-ids)."
      },
      "memberEmail": {
        "description": "The email that names the new account. It must look like one but need not be deliverable; no Backblaze account may have it, and in a Group with single sign-on it must lie in that domain."
      },
      "region": {
        "description": "Where the account keeps its data; null or absent for the service's default.",
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
    "description": "Takes an account out of its Group. This cannot be undone through the API: the account can never be added to a Group again.\n\nThe account lives on with its data, and its application keys keep working. Its owner has to reset the password.",
    "example": {
      "adminAccountId": "0123456789ab",
      "groupId": "10101",
      "memberAccountId": "1d0c0ffee123",
      "email": "owner@customer.example"
    },
    "fields": {
      "adminAccountId": {
        "description": "Your own account, the admin of the Groups: accountId of the authorize answer. Only b2_list_groups may be called without it; it then takes the token's account, although the reference marks it as required."
      },
      "groupId": {
        "description": "A Group: a decimal number, as a string. Some answers carry it as an integer (quirk integer-group-ids)."
      },
      "memberAccountId": {
        "description": "The member's account."
      },
      "email": {
        "description": "The account's new login email, one that no Backblaze account has; null or absent keeps the one that it has."
      }
    }
  },
  "reserveTrialCreateAccount": {
    "summary": "Reserve a trial and create its account",
    "description": "Creates an account with a bucket for a trial of limited time and storage, and hands out a key that reaches only that bucket. The owner of the email gets an invitation.\n\nThe key is in this answer and never anywhere else again. The trial ends at the start of endDate, UTC. A term, storage, region or email that the service does not take is refused with bad_request.",
    "example": {
      "email": "trial@partner.example",
      "term": 29,
      "storage": 1,
      "region": "us-east"
    },
    "fields": {
      "email": {
        "description": "The email of the new account. It must look like one, and no Backblaze account may have it; its owner gets an invitation."
      },
      "term": {
        "description": "How many days the trial runs.",
        "minimum": 7,
        "maximum": 30
      },
      "storage": {
        "description": "How much the trial may store, in terabytes. One page of the reference puts the limit at 20 (quirk trial-storage-20).",
        "minimum": 1,
        "maximum": 50
      },
      "region": {
        "description": "Where the account keeps its data; null or absent for the service's default.",
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
    "description": "Lists the computer backups of a member of a Group with Enterprise Controls, a page at a time.",
    "example": {
      "accountId": "1d0c0ffee125",
      "maxComputerCount": 500
    },
    "fields": {
      "accountId": {
        "description": "A member of a Group with Enterprise Controls whose admin you are. Not your own account."
      },
      "startComputerId": {
        "description": "The computer to begin with, itself included: the nextComputerId of the page before."
      },
      "maxComputerCount": {
        "description": "The most computers to return.",
        "minimum": 1,
        "maximum": 500
      }
    }
  },
  "deleteComputer": {
    "summary": "Delete a computer's backup",
    "description": "Deletes the backup of one computer with all its files. This cannot be undone.",
    "example": {
      "accountId": "1d0c0ffee125",
      "computerId": "aab0a1acc4e227559729081c"
    },
    "fields": {
      "accountId": {
        "description": "A member of a Group with Enterprise Controls whose admin you are. Not your own account."
      },
      "computerId": {
        "description": "A computer's backup: 24 hexadecimal characters."
      }
    }
  }
} as const;

/** The realm of the service. */
export const defaultRealm = "https://api.backblazeb2.com";
