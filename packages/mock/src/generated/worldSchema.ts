// Generated from the spec bundle by scripts/generate.mjs; do not edit.

/** The schema of a world file, as world.schema.json. */
export const worldSchema = {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "title": "A world of @b2-partner/mock",
  "description": "The state to start with.",
  "type": "object",
  "additionalProperties": false,
  "required": [
    "admins"
  ],
  "properties": {
    "$schema": {
      "description": "Where this schema is.",
      "type": "string",
      "minLength": 1
    },
    "clock": {
      "description": "The time at the start, ISO 8601; it goes on from there. Default: now.",
      "type": "string",
      "minLength": 1
    },
    "statisticsAsOf": {
      "description": "When the statistics were made. Default: the last 22:12 (UTC).",
      "type": "string",
      "pattern": "^d[0-9]{8}_m[0-9]{6}$",
      "examples": [
        "d20211120_m121212"
      ]
    },
    "refusedEmailDomains": {
      "description": "Email domains for which no account can be created (method_failure). Default: the vendor's own.",
      "type": "array",
      "items": {
        "description": "A domain.",
        "type": "string",
        "minLength": 1
      }
    },
    "admins": {
      "description": "The admin accounts. The first one is who the mock hands out.",
      "type": "array",
      "items": {
        "description": "An account that administers Groups.",
        "type": "object",
        "additionalProperties": false,
        "required": [
          "accountId",
          "applicationKey"
        ],
        "properties": {
          "accountId": {
            "description": "12 hexadecimal characters; also the ID of the master key.",
            "type": "string",
            "pattern": "^[0-9a-f]{12}$",
            "examples": [
              "0123456789ab"
            ]
          },
          "applicationKey": {
            "description": "The master key. A made-up one only, please.",
            "type": "string",
            "minLength": 1
          },
          "email": {
            "description": "Default: admin@<accountId>.example.",
            "type": "string",
            "pattern": "^[^\\s@]+@[^\\s@.]+(\\.[^\\s@.]+)+$",
            "examples": [
              "customer-1@partner.example"
            ]
          },
          "partnerAccess": {
            "description": "Whether the account is enabled for the Partner API, default true.",
            "type": "boolean"
          },
          "goodStanding": {
            "description": "Default true.",
            "type": "boolean"
          },
          "backupAccess": {
            "description": "Whether the account is enabled for the Computer Backup API, default true.",
            "type": "boolean"
          },
          "verifiedPhone": {
            "description": "Whether the account has a verified phone, default true; only then can accounts be created.",
            "type": "boolean"
          },
          "keys": {
            "description": "Keys of this account that are not its master key.",
            "type": "array",
            "items": {
              "description": "An application key.",
              "type": "object",
              "additionalProperties": false,
              "required": [
                "applicationKeyId",
                "applicationKey"
              ],
              "properties": {
                "applicationKeyId": {
                  "description": "The public half.",
                  "type": "string",
                  "minLength": 1
                },
                "applicationKey": {
                  "description": "The secret half. Made-up ones only, please.",
                  "type": "string",
                  "minLength": 1
                },
                "minimumApiVersion": {
                  "description": "The lowest API version that takes the key, default 3.",
                  "type": "integer",
                  "minimum": 0
                }
              }
            }
          },
          "groups": {
            "description": "The Groups.",
            "type": "array",
            "items": {
              "description": "A Group.",
              "type": "object",
              "additionalProperties": false,
              "required": [
                "groupId",
                "groupName"
              ],
              "properties": {
                "groupId": {
                  "description": "A decimal number, unique in the world.",
                  "type": "string",
                  "pattern": "^[0-9]+$",
                  "examples": [
                    "10101"
                  ]
                },
                "groupName": {
                  "description": "The name.",
                  "type": "string",
                  "minLength": 1
                },
                "groupProducts": {
                  "description": "Default: STORAGE. Accounts can be created only in Groups that have it.",
                  "type": "array",
                  "items": {
                    "description": "A product.",
                    "type": "string",
                    "minLength": 1
                  }
                },
                "managed": {
                  "description": "Whether the admin manages the accounts, default true; only then can some be created.",
                  "type": "boolean"
                },
                "ssoDomain": {
                  "description": "The domain of single sign-on: new members must have an email in it.",
                  "type": "string",
                  "minLength": 1
                },
                "enterpriseControls": {
                  "description": "Whether the admin may see and delete backups of the members, default false.",
                  "type": "boolean"
                },
                "deletesBackups": {
                  "description": "Whether the Enterprise Control that lets the admin delete members' backups is on, default true.",
                  "type": "boolean"
                },
                "totalBalanceDue": {
                  "description": "Default 0.",
                  "type": "number"
                },
                "billingState": {
                  "description": "Default: GOOD.",
                  "type": "string",
                  "minLength": 1
                },
                "revision": {
                  "description": "Default 1.",
                  "type": "integer",
                  "minimum": 0
                },
                "createdTimestamp": {
                  "description": "When the Group was made; default: when the statistics were made.",
                  "type": "string",
                  "pattern": "^d[0-9]{8}_m[0-9]{6}$",
                  "examples": [
                    "d20211120_m121212"
                  ]
                },
                "members": {
                  "description": "Members one by one.",
                  "type": "array",
                  "items": {
                    "description": "A member of the Group.",
                    "type": "object",
                    "additionalProperties": false,
                    "required": [
                      "email"
                    ],
                    "properties": {
                      "email": {
                        "description": "Unique in the world, whatever its case.",
                        "type": "string",
                        "pattern": "^[^\\s@]+@[^\\s@.]+(\\.[^\\s@.]+)+$",
                        "examples": [
                          "customer-1@partner.example"
                        ]
                      },
                      "accountId": {
                        "description": "12 hexadecimal characters; made up when absent.",
                        "type": "string",
                        "pattern": "^[0-9a-f]{12}$",
                        "examples": [
                          "0123456789ab"
                        ]
                      },
                      "region": {
                        "description": "Default: the service's default region.",
                        "type": "string",
                        "enum": [
                          "us-west",
                          "us-east",
                          "eu-central",
                          "ca-east"
                        ]
                      },
                      "b2Stats": {
                        "description": "What the member stores, default nothing.",
                        "type": "object",
                        "additionalProperties": false,
                        "required": [
                          "bucketCount",
                          "b2BytesStoredCount",
                          "b2FilesStoredCount"
                        ],
                        "properties": {
                          "bucketCount": {
                            "description": "Number of buckets.",
                            "type": "integer",
                            "minimum": 0
                          },
                          "b2BytesStoredCount": {
                            "description": "Bytes stored.",
                            "type": "integer",
                            "minimum": 0
                          },
                          "b2FilesStoredCount": {
                            "description": "Number of files stored.",
                            "type": "integer",
                            "minimum": 0
                          }
                        }
                      },
                      "computers": {
                        "description": "The computers of the member.",
                        "type": "array",
                        "items": {
                          "description": "A computer that the member backs up.",
                          "type": "object",
                          "additionalProperties": false,
                          "required": [
                            "computerName"
                          ],
                          "properties": {
                            "computerId": {
                              "description": "24 hexadecimal characters; made up when absent.",
                              "type": "string",
                              "pattern": "^[0-9a-f]{24}$",
                              "examples": [
                                "aab0a1acc4e227559729081c"
                              ]
                            },
                            "computerName": {
                              "description": "The name.",
                              "type": "string",
                              "minLength": 1
                            },
                            "lastFileUploadedTimestamp": {
                              "description": "Milliseconds since 1970; default: when the statistics were made.",
                              "type": "integer",
                              "minimum": 0
                            }
                          }
                        },
                        "maxItems": 1000
                      },
                      "keys": {
                        "description": "Keys of this account that are not its master key.",
                        "type": "array",
                        "items": {
                          "description": "An application key.",
                          "type": "object",
                          "additionalProperties": false,
                          "required": [
                            "applicationKeyId",
                            "applicationKey"
                          ],
                          "properties": {
                            "applicationKeyId": {
                              "description": "The public half.",
                              "type": "string",
                              "minLength": 1
                            },
                            "applicationKey": {
                              "description": "The secret half. Made-up ones only, please.",
                              "type": "string",
                              "minLength": 1
                            },
                            "minimumApiVersion": {
                              "description": "The lowest API version that takes the key, default 3.",
                              "type": "integer",
                              "minimum": 0
                            }
                          }
                        }
                      }
                    }
                  },
                  "maxItems": 5000
                },
                "generatedMembers": {
                  "description": "So many members more, made up on request: member-00001@group-<groupId>.example and so on.",
                  "type": "integer",
                  "minimum": 0,
                  "maximum": 5000
                }
              }
            },
            "maxItems": 500
          }
        }
      },
      "minItems": 1
    }
  }
} as const;
