// Generated from the description by scripts/generate.mjs. Do not edit: change the YAML and run `npm run generate`.
export interface paths {
    "/b2api/v3/b2_authorize_account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a token and the base URLs
         *
         * Turns the master application key into an authorization token, and says at which base URLs the suites of the account
         *     are. The token is valid for at most 24 hours.
         *
         *     The Partner API needs the **master** application key. With any other key, and for an account that is not enabled
         *     for the Partner API, `apiInfo.groupsApi` is absent from the answer.
         */
        get: operations["authorizeAccount"];
        put?: never;
        /**
         * Get a token and the base URLs, by POST
         *
         * The same call as a POST with an empty JSON object. The reference documents GET; POST is known to work too.
         */
        post: operations["authorizeAccountPost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/b2api/v3/b2_list_groups": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * Asks the service to fail some authorization tokens on purpose, so that a program can prove that it survives that. For tests only.
                 * @example expire_some_account_authorization_tokens
                 */
                "X-Bz-Test-Mode"?: components["parameters"]["TestMode"];
            };
            path?: never;
            cookie?: never;
        };
        /**
         * List your Groups, by query
         *
         * The same call with its parameters in the query, for reading by hand. Programs use POST.
         */
        get: operations["listGroupsGet"];
        put?: never;
        /**
         * List your Groups
         *
         * Lists the Groups that your account administers, a page at a time. `{}` is a valid body.
         */
        post: operations["listGroups"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/b2api/v3/b2_list_group_members": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * Asks the service to fail some authorization tokens on purpose, so that a program can prove that it survives that. For tests only.
                 * @example expire_some_account_authorization_tokens
                 */
                "X-Bz-Test-Mode"?: components["parameters"]["TestMode"];
            };
            path?: never;
            cookie?: never;
        };
        /**
         * List the members of a Group, by query
         *
         * The same call with its parameters in the query, for reading by hand. Programs use POST.
         */
        get: operations["listGroupMembersGet"];
        put?: never;
        /**
         * List the members of a Group
         *
         * Lists the accepted members of a Group with what they store, a page at a time, ordered by email.
         */
        post: operations["listGroupMembers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/b2api/v3/b2_create_group_member": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * Asks the service to fail some authorization tokens on purpose, so that a program can prove that it survives that. For tests only.
                 * @example expire_some_account_authorization_tokens
                 */
                "X-Bz-Test-Mode"?: components["parameters"]["TestMode"];
            };
            path?: never;
            cookie?: never;
        };
        /**
         * Create an account in a Group, by query
         * @deprecated
         * The same call with its parameters in the query. Do not use it: query strings end in access logs, proxies and histories, and programs on the way feel free to repeat a GET. Use POST.
         */
        get: operations["createGroupMemberGet"];
        put?: never;
        /**
         * Create an account in a Group
         *
         * Creates a B2 account as a member of a Group and hands out an application key for it.
         *
         *     **The key is in this answer and never anywhere else again.** A second call with the same email fails with
         *     `invalid_email`, and does not bring the key back. The account cannot log in; the Group's admin manages it.
         */
        post: operations["createGroupMember"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/b2api/v3/b2_eject_group_member": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * Asks the service to fail some authorization tokens on purpose, so that a program can prove that it survives that. For tests only.
                 * @example expire_some_account_authorization_tokens
                 */
                "X-Bz-Test-Mode"?: components["parameters"]["TestMode"];
            };
            path?: never;
            cookie?: never;
        };
        /**
         * Eject a member from its Group, by query
         * @deprecated
         * The same call with its parameters in the query. Do not use it: query strings end in access logs, proxies and histories, and programs on the way feel free to repeat a GET. Use POST.
         */
        get: operations["ejectGroupMemberGet"];
        put?: never;
        /**
         * Eject a member from its Group
         *
         * Takes an account out of its Group. **This cannot be undone through the API**: the account can never be added to a Group
         *     again.
         *
         *     The account lives on with its data, and **its application keys keep working**. Its owner has to reset the password.
         */
        post: operations["ejectGroupMember"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/b2api/v3/b2_reserve_trial_create_account": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * Asks the service to fail some authorization tokens on purpose, so that a program can prove that it survives that. For tests only.
                 * @example expire_some_account_authorization_tokens
                 */
                "X-Bz-Test-Mode"?: components["parameters"]["TestMode"];
            };
            path?: never;
            cookie?: never;
        };
        /**
         * Reserve a trial and create its account, by query
         * @deprecated
         * The same call with its parameters in the query. Do not use it: query strings end in access logs, proxies and histories, and programs on the way feel free to repeat a GET. Use POST.
         */
        get: operations["reserveTrialCreateAccountGet"];
        put?: never;
        /**
         * Reserve a trial and create its account
         *
         * Creates an account with a bucket for a trial of limited time and storage, and hands out a key that reaches only that
         *     bucket. The owner of the email gets an invitation.
         *
         *     **The key is in this answer and never anywhere else again.** The trial ends at the start of `endDate`, UTC. A term,
         *     storage, region or email that the service does not take is refused with `bad_request`.
         */
        post: operations["reserveTrialCreateAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/backup/v1/bz_list_computers": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * Asks the service to fail some authorization tokens on purpose, so that a program can prove that it survives that. For tests only.
                 * @example expire_some_account_authorization_tokens
                 */
                "X-Bz-Test-Mode"?: components["parameters"]["TestMode"];
            };
            path?: never;
            cookie?: never;
        };
        /**
         * List the computers that a member backs up, by query
         *
         * The same call with its parameters in the query, for reading by hand. Programs use POST.
         */
        get: operations["listComputersGet"];
        put?: never;
        /**
         * List the computers that a member backs up
         *
         * Lists the computer backups of a member of a Group with Enterprise Controls, a page at a time.
         */
        post: operations["listComputers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/backup/v1/bz_delete_computer": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * Asks the service to fail some authorization tokens on purpose, so that a program can prove that it survives that. For tests only.
                 * @example expire_some_account_authorization_tokens
                 */
                "X-Bz-Test-Mode"?: components["parameters"]["TestMode"];
            };
            path?: never;
            cookie?: never;
        };
        /**
         * Delete a computer's backup, by query
         * @deprecated
         * The same call with its parameters in the query. Do not use it: query strings end in access logs, proxies and histories, and programs on the way feel free to repeat a GET. Use POST.
         */
        get: operations["deleteComputerGet"];
        put?: never;
        /**
         * Delete a computer's backup
         *
         * Deletes the backup of one computer with all its files. **This cannot be undone.**
         */
        post: operations["deleteComputer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
/**
 * Account ID
 *
 * An account: 12 hexadecimal characters.
 * @example 0123456789ab
 */
export type AccountId = string;

/**
 * Capabilities
 *
 * What the key may do in the suite. Missing in version 4 (quirk `sparse-fields`).
 * @example [
 *       "all"
 *     ]
 */
export type Capabilities = string[];

/**
 * Suite name
 *
 * The suite's name, repeated. Missing in version 4 (quirk `sparse-fields`).
 * @example groupsApi
 */
export type InfoType = string;

/**
 * Groups suite
 *
 * Where the Groups suite is.
 */
export interface GroupsApiInfo {
    /**
     * Base URL of the calls of the Groups suite: an origin, without a path.
     * @example https://api004.backblazeb2.com
     */
    groupsApiUrl: string;
    /** What the key may do in the suite. Missing in version 4 (quirk `sparse-fields`). */
    capabilities?: Capabilities;
    /**
     * The suite's name, repeated. Missing in version 4 (quirk `sparse-fields`).
     * @example groupsApi
     */
    infoType?: InfoType;
}

/**
 * Backup suite
 *
 * Where the Backup suite is.
 */
export interface BackupApiInfo {
    /**
     * Base URL of the calls of the Backup suite: an origin, without a path.
     * @example https://api004.backblazeb2.com
     */
    backupApiUrl: string;
    /** What the key may do in the suite. Missing in version 4 (quirk `sparse-fields`). */
    capabilities?: Capabilities;
    /**
     * The suite's name, repeated. Missing in version 4 (quirk `sparse-fields`).
     * @example groupsApi
     */
    infoType?: InfoType;
}

/**
 * Storage suite
 *
 * Where the B2 storage suite is, and how large the parts of large files may be. Version 4 has an `allowed` object in place of the bucket, prefix and capability fields.
 */
export interface StorageApiInfo {
    /**
     * The smallest part of a large file, in bytes; the last part may be smaller.
     * @example 5000000
     */
    absoluteMinimumPartSize: number;
    /**
     * The part size that uploads best, in bytes.
     * @example 100000000
     */
    recommendedPartSize: number;
    /**
     * Base URL of the storage calls.
     * @example https://api004.backblazeb2.com
     */
    apiUrl: string;
    /**
     * Base URL of downloads.
     * @example https://f004.backblazeb2.com
     */
    downloadUrl: string;
    /**
     * Base URL of the S3-compatible API.
     * @example https://s3.us-west-004.backblazeb2.com
     */
    s3ApiUrl: string;
    /**
     * The one bucket that the key reaches; null when it reaches all of them. Missing in version 4.
     * @example null
     */
    bucketId?: string | null;
    /**
     * The name of that bucket; null when the key reaches all of them. Missing in version 4.
     * @example null
     */
    bucketName?: string | null;
    /**
     * The prefix of the file names that the key reaches; null for all. Missing in version 4.
     * @example null
     */
    namePrefix?: string | null;
    /** What the key may do in the suite. Missing in version 4 (quirk `sparse-fields`). */
    capabilities?: Capabilities;
    /**
     * The suite's name, repeated. Missing in version 4 (quirk `sparse-fields`).
     * @example groupsApi
     */
    infoType?: InfoType;
}

/**
 * Suites of the account
 *
 * One object for each suite that is enabled for the account; an absent suite is not enabled.
 */
export interface ApiInfo {
    /** The Groups suite. Absent when the account is not enabled for the Partner API, or the key is not the master key. */
    groupsApi?: GroupsApiInfo;
    /** The Backup suite. Absent when it is not enabled. */
    backupApi?: BackupApiInfo;
    /** The B2 storage suite, which this document does not describe further. */
    storageApi?: StorageApiInfo;
}

/**
 * Token and base URLs
 *
 * The token, and the base URLs of the suites that the account may use.
 */
export interface AuthorizeAccountResponse {
    /**
     * Your own account: the `adminAccountId` of the other calls.
     * @example 0123456789ab
     */
    accountId: AccountId;
    /**
     * The token for the `Authorization` header of the other calls. Opaque; valid for at most 24 hours.
     * @example 5_0123456789ab0000000000_01c0ffee_1a2b3c_acct_Zm9vYmFyYmF6
     */
    authorizationToken: string;
    /**
     * When the application key runs out, in milliseconds since 1970 (UTC); null when it never does.
     * @example null
     * @example 1796083200000
     */
    applicationKeyExpirationTimestamp: number | null;
    /** One object for each suite that is enabled for the account; an absent suite is not enabled. */
    apiInfo: ApiInfo;
}

/**
 * Error code
 *
 * The stable identifier of a refusal or a fault.
 * @example invalid_group_id
 * @enum {string}
 */
export type ErrorCode = "bad_request" | "unauthorized" | "bad_auth_token" | "expired_auth_token" | "unsupported" | "invalid_group_id" | "out_of_range" | "invalid_email" | "invalid_region" | "invalid_sms_phone" | "too_many_members" | "invalid_member_account_id" | "invalid_account_id" | "invalid_computer_id" | "access_denied" | "not_found" | "method_not_allowed" | "request_timeout" | "payload_too_large" | "method_failure" | "too_many_requests" | "internal_error" | "service_unavailable";

/**
 * Error
 *
 * The body of every answer that is not a success.
 */
export interface ErrorBody {
    /**
     * The HTTP status, repeated.
     * @example 401
     */
    status: number;
    /**
     * Stable identifier, made for programs. A code that is not listed yet may appear.
     * @example invalid_group_id
     */
    code: ErrorCode | (string & {});
    /**
     * What went wrong, for people. Its wording may change.
     * @example groupId 999 is not an active Group of this admin
     */
    message: string;
}

/**
 * Parameters of b2_authorize_account
 *
 * An empty object.
 */
export type AuthorizeAccountRequest = Record<string, never>;

/**
 * Admin account ID
 *
 * Your own account, the admin of the Groups: `accountId` of the authorize answer. Only `b2_list_groups` may be called without it; it then takes the token's account, although the reference marks it as required.
 */
export type AdminAccountId = AccountId;

/**
 * Group name to look for
 *
 * List only Groups with exactly this name. Names are not unique, so there can be several.
 * @example My Business Group
 */
export type GroupNameFilter = string;

/**
 * Group ID
 *
 * A Group: a decimal number, as a string. Some answers carry it as an integer (quirk `integer-group-ids`).
 * @example 10101
 */
export type GroupId = string;

/**
 * First Group of a page
 *
 * The Group to begin with, itself included: the `nextGroupId` of the page before. With `maxGroupCount` 1 it fetches a single Group. The reference shows an integer here; everywhere else it is a string.
 */
export type StartGroupId = GroupId;

/**
 * Groups per page
 *
 * The most Groups to return.
 * @default 100
 * @example 100
 */
export type MaxGroupCount = number;

/**
 * Product of a Group
 *
 * A product that members of a Group can use. A product that is not listed yet may appear.
 * @example STORAGE
 */
export type GroupProduct = ("BACKUP" | "STORAGE") | (string & {});

/**
 * Billing state
 *
 * How the billing of a Group stands. A state that is not listed yet may appear.
 * @example GOOD
 */
export type BillingState = "GOOD" | (string & {});

/**
 * Account standing
 *
 * How the account behind a Group stands. A state that is not listed yet may appear.
 * @example B2_GOOD_STANDING
 */
export type AccountStandingState = "B2_GOOD_STANDING" | (string & {});

/**
 * Account standing details
 *
 * How the account behind a Group stands.
 */
export interface AccountStandingDetails {
    /**
     * How the account behind a Group stands. A state that is not listed yet may appear.
     * @example B2_GOOD_STANDING
     */
    state: AccountStandingState;
}

/**
 * Timestamp
 *
 * A moment in UTC, `dYYYYMMDD_mHHMMSS`. One SDK's types say that ISO 8601 occurs as well (quirk `iso-timestamps`).
 * @example d20211120_m121212
 */
export type Timestamp = string;

/**
 * Group statistics
 *
 * Figures about a Group, counted once a day.
 */
export interface GroupStats {
    /**
     * Number of members.
     * @example 100
     */
    memberCount: number;
    /**
     * When the Group was made, in UTC.
     * @example d20211120_m121212
     */
    createdTimestamp: Timestamp;
    /**
     * When the figures were made, in UTC.
     * @example d20211120_m121212
     */
    groupStatsAsOfTimestamp: Timestamp;
}

/**
 * B2 statistics
 *
 * What is stored in B2. It is counted once a day, so a new account shows zeros. Some answers carry the counts as decimal strings (quirk `string-counts`).
 */
export interface B2Stats {
    /**
     * Number of buckets.
     * @example 100
     */
    bucketCount: number;
    /**
     * Bytes stored.
     * @example 1000000
     */
    b2BytesStoredCount: number;
    /**
     * Number of files stored.
     * @example 150
     */
    b2FilesStoredCount: number;
    /**
     * When the counts were made, in UTC; null as long as there are none.
     * @example d20211220_m000000
     */
    b2StatsAsOfTimestamp: Timestamp | null;
}

/**
 * Group
 *
 * A Group of customer accounts. Fields come and go between sources (quirks `sparse-fields`, `extra-fields`): only the ID, the name, the products and `groupStats` are sure.
 */
export interface Group {
    /**
     * A Group: a decimal number, as a string. Some answers carry it as an integer (quirk `integer-group-ids`).
     * @example 10101
     */
    groupId: GroupId;
    /**
     * The Group's name. Names are not unique.
     * @example My Business Group
     */
    groupName: string;
    /**
     * The products that members of the Group can use.
     * @example [
     *       "STORAGE"
     *     ]
     */
    groupProducts: GroupProduct[];
    /**
     * What the Group owes; the sources name no currency. Missing in recent answers.
     * @example 0
     */
    totalBalanceDue?: number;
    /**
     * How the billing of the Group stands. Missing in recent answers.
     * @example GOOD
     */
    billingState?: BillingState;
    /** How the account behind the Group stands. Missing in the oldest answers. */
    accountStandingDetails?: AccountStandingDetails;
    /** Figures about a Group, counted once a day. */
    groupStats: GroupStats;
    /** What the Group's members store in B2, together. Missing as long as there are no statistics. */
    b2Stats?: B2Stats;
    /**
     * A number that the reference shows without saying what it counts. Missing in recent answers.
     * @example 1
     */
    revision?: number;
}

/**
 * A page of Groups
 *
 * A page of Groups.
 */
export interface ListGroupsResponse {
    /**
     * The admin account of the Groups. Missing in the oldest answers.
     * @example 0123456789ab
     */
    accountId?: AccountId;
    /** The Groups of this page. */
    groups: Group[];
    /**
     * What to send as `startGroupId` to get the next page. Null or absent on the last page.
     * @example 10102
     */
    nextGroupId?: GroupId | null;
}

/**
 * Parameters of b2_list_groups
 *
 * Which Groups to list. Everything is optional; an empty object lists the first page of all of them.
 */
export interface ListGroupsRequest {
    /**
     * Your own account, the admin of the Groups: `accountId` of the authorize answer. Only `b2_list_groups` may be called without it; it then takes the token's account, although the reference marks it as required.
     * @example 0123456789ab
     */
    adminAccountId?: AdminAccountId;
    /**
     * List only Groups with exactly this name. Names are not unique, so there can be several.
     * @example My Business Group
     */
    groupName?: GroupNameFilter;
    /**
     * The Group to begin with, itself included: the `nextGroupId` of the page before. With `maxGroupCount` 1 it fetches a single Group. The reference shows an integer here; everywhere else it is a string.
     * @example 10101
     */
    startGroupId?: StartGroupId;
    /**
     * The most Groups to return. Between 1 and 100. Default: 100.
     * @example 100
     */
    maxGroupCount?: MaxGroupCount;
}

/**
 * First member of a page
 *
 * The email to begin with, itself included, or else the next one after it: the `nextEmail` of the page before. With `maxMemberCount` 1 it finds a single member.
 * @example customer-1@partner.example
 */
export type StartEmail = string;

/**
 * Members per page
 *
 * The most members to return; 0 stands for the default. Some accounts refuse more than 100 with `out_of_range` (quirk `page-limit-100`).
 * @default 100
 * @example 1000
 */
export type MaxMemberCount = number;

/**
 * Region
 *
 * Where an account keeps its data. It is the region's name, never an S3 label such as `us-west-004`. Older pages of the reference list three of them; the fourth is confirmed.
 * @example eu-central
 * @enum {string}
 */
export type Region = "us-west" | "us-east" | "eu-central" | "ca-east";

/**
 * Region of an account
 *
 * The region that an account lives in. A region that is not listed yet may appear.
 * @example us-west
 */
export type RegionName = Region | (string & {});

/**
 * S3 endpoint
 *
 * The host of the S3-compatible API for an account, without a scheme.
 * @example s3.us-west-004.backblazeb2.com
 */
export type S3Endpoint = string;

/**
 * Member
 *
 * An account that belongs to a Group.
 */
export interface GroupMember {
    /**
     * The member's account.
     * @example 0123456789ab
     */
    accountId: AccountId;
    /**
     * The email that names the account.
     * @example customer-1@partner.example
     */
    email: string;
    /**
     * A Group: a decimal number, as a string. Some answers carry it as an integer (quirk `integer-group-ids`).
     * @example 10101
     */
    groupId: GroupId;
    /**
     * The Group's name.
     * @example My Business Group
     */
    groupName: string;
    /**
     * The region that an account lives in. A region that is not listed yet may appear.
     * @example us-west
     */
    region: RegionName;
    /**
     * The host of the S3-compatible API for an account, without a scheme.
     * @example s3.us-west-004.backblazeb2.com
     */
    s3Endpoint: S3Endpoint;
    /**
     * The cluster that the account lives in. Only recent answers have it (quirk `extra-fields`).
     * @example 004
     */
    clusterNum?: string;
    /** What the member stores in B2; zeros for a new member. */
    b2Stats: B2Stats;
}

/**
 * A page of members
 *
 * A page of the accepted members of a Group, ordered by email. The reference prints it inside an array (quirk `array-envelopes`).
 */
export interface ListGroupMembersResponse {
    /**
     * A Group: a decimal number, as a string. Some answers carry it as an integer (quirk `integer-group-ids`).
     * @example 10101
     */
    groupId: GroupId;
    /**
     * The Group's name.
     * @example My Business Group
     */
    groupName: string;
    /**
     * What to send as `startEmail` to get the next page; null on the last page. Integrators met services that repeat the last email there for ever (quirk `sticky-cursor`): stop when a page brings nothing new.
     * @example customer-2@partner.example
     */
    nextEmail: string | null;
    /** The members of this page. */
    groupMembers: GroupMember[];
}

/**
 * Parameters of b2_list_group_members
 *
 * Which members of which Group to list.
 */
export interface ListGroupMembersRequest {
    /**
     * Your own account, the admin of the Groups: `accountId` of the authorize answer. Only `b2_list_groups` may be called without it; it then takes the token's account, although the reference marks it as required.
     * @example 0123456789ab
     */
    adminAccountId: AdminAccountId;
    /**
     * A Group: a decimal number, as a string. Some answers carry it as an integer (quirk `integer-group-ids`).
     * @example 10101
     */
    groupId: GroupId;
    /**
     * The email to begin with, itself included, or else the next one after it: the `nextEmail` of the page before. With `maxMemberCount` 1 it finds a single member.
     * @example customer-1@partner.example
     */
    startEmail?: StartEmail;
    /**
     * The most members to return; 0 stands for the default. Some accounts refuse more than 100 with `out_of_range` (quirk `page-limit-100`). Between 0 and 1000. Default: 100.
     * @example 1000
     */
    maxMemberCount?: MaxMemberCount;
}

/**
 * Email address
 *
 * An email address that an account can have. It must look like one: something, an at sign, a domain with a dot.
 * @example customer-1@partner.example
 */
export type EmailAddress = string;

/**
 * Email of a new member
 *
 * The email that names the new account. It must look like one but need not be deliverable; no Backblaze account may have it, and in a Group with single sign-on it must lie in that domain.
 */
export type MemberEmail = EmailAddress;

/**
 * Region of a new member
 *
 * Where the account keeps its data; null or absent for the service's default.
 * @example eu-central
 * @example null
 */
export type MemberRegion = Region | null;

/**
 * Application key ID
 *
 * The public half of an application key: 3 digits of the cluster, the account ID, 10 digits.
 * @example 0041d0c0ffee1230000000001
 */
export type ApplicationKeyId = string;

/**
 * Application key
 *
 * The secret half of an application key: `K`, 3 digits of the cluster, 27 characters of base64. It is in this answer and never anywhere else again: store it before you do anything else.
 * @example K004exampleexampleexampleexampl
 */
export type ApplicationKey = string;

/**
 * New member
 *
 * The account that was created.
 */
export interface CreatedGroupMember {
    /**
     * The member's account.
     * @example 0123456789ab
     */
    accountId: AccountId;
    /**
     * The email that names the account.
     * @example customer-1@partner.example
     */
    email: string;
    /**
     * A Group: a decimal number, as a string. Some answers carry it as an integer (quirk `integer-group-ids`).
     * @example 10101
     */
    groupId: GroupId;
    /**
     * The Group's name.
     * @example My Business Group
     */
    groupName: string;
    /**
     * The region that an account lives in. A region that is not listed yet may appear.
     * @example us-west
     */
    region: RegionName;
    /**
     * The host of the S3-compatible API for an account, without a scheme.
     * @example s3.us-west-004.backblazeb2.com
     */
    s3Endpoint: S3Endpoint;
    /**
     * The cluster that the account lives in. Only recent answers have it (quirk `extra-fields`).
     * @example 004
     */
    clusterNum?: string;
}

/**
 * A new account and its key
 *
 * The new account with an application key that has all capabilities for it, but is not its master key. The reference prints it inside an array (quirk `array-envelopes`).
 */
export interface CreateGroupMemberResponse {
    /**
     * The public half of an application key: 3 digits of the cluster, the account ID, 10 digits.
     * @example 0041d0c0ffee1230000000001
     */
    applicationKeyId: ApplicationKeyId;
    /**
     * The secret half of an application key: `K`, 3 digits of the cluster, 27 characters of base64. It is in this answer and never anywhere else again: store it before you do anything else.
     * @example K004exampleexampleexampleexampl
     */
    applicationKey: ApplicationKey;
    /** The account that was created. */
    groupMember: CreatedGroupMember;
}

/**
 * Parameters of b2_create_group_member
 *
 * The account to create, and the Group to create it in, which must be managed and have B2 (STORAGE) enabled.
 */
export interface CreateGroupMemberRequest {
    /**
     * Your own account, the admin of the Groups: `accountId` of the authorize answer. Only `b2_list_groups` may be called without it; it then takes the token's account, although the reference marks it as required.
     * @example 0123456789ab
     */
    adminAccountId: AdminAccountId;
    /**
     * A Group: a decimal number, as a string. Some answers carry it as an integer (quirk `integer-group-ids`).
     * @example 10101
     */
    groupId: GroupId;
    /**
     * The email that names the new account. It must look like one but need not be deliverable; no Backblaze account may have it, and in a Group with single sign-on it must lie in that domain.
     * @example customer-1@partner.example
     */
    memberEmail: MemberEmail;
    /**
     * Where the account keeps its data; null or absent for the service's default.
     * @example eu-central
     */
    region?: MemberRegion;
}

/**
 * Account ID of a member
 *
 * The member's account.
 */
export type MemberAccountId = AccountId;

/**
 * New email of an ejected account
 *
 * The account's new login email, one that no Backblaze account has; null or absent keeps the one that it has.
 * @example owner@customer.example
 * @example null
 */
export type NewEmail = EmailAddress | null;

/**
 * An ejected account
 *
 * The account as it left the Group. The reference prints it inside an array (quirk `array-envelopes`).
 */
export interface EjectGroupMemberResponse {
    /**
     * The account, which now stands on its own.
     * @example 0123456789ab
     */
    accountId: AccountId;
    /**
     * The login email that it has now.
     * @example owner@customer.example
     */
    email: string;
    /**
     * The Group that it left.
     * @example 10101
     */
    groupId: GroupId;
    /**
     * The name of the Group that it left.
     * @example My Business Group
     */
    groupName: string;
    /**
     * The region that an account lives in. A region that is not listed yet may appear.
     * @example us-west
     */
    region: RegionName;
    /**
     * The account's S3 host. The reference lists it; recorded answers lack it (quirk `sparse-fields`).
     * @example s3.us-west-004.backblazeb2.com
     */
    s3Endpoint?: S3Endpoint;
}

/**
 * Parameters of b2_eject_group_member
 *
 * The member to eject.
 */
export interface EjectGroupMemberRequest {
    /**
     * Your own account, the admin of the Groups: `accountId` of the authorize answer. Only `b2_list_groups` may be called without it; it then takes the token's account, although the reference marks it as required.
     * @example 0123456789ab
     */
    adminAccountId: AdminAccountId;
    /**
     * A Group: a decimal number, as a string. Some answers carry it as an integer (quirk `integer-group-ids`).
     * @example 10101
     */
    groupId: GroupId;
    /**
     * The member's account.
     * @example 0123456789ab
     */
    memberAccountId: MemberAccountId;
    /**
     * The account's new login email, one that no Backblaze account has; null or absent keeps the one that it has.
     * @example owner@customer.example
     */
    email?: NewEmail;
}

/**
 * Email of a trial account
 *
 * The email of the new account. It must look like one, and no Backblaze account may have it; its owner gets an invitation.
 */
export type TrialEmail = EmailAddress;

/**
 * Term of a trial
 *
 * How many days the trial runs.
 * @example 14
 */
export type TrialTerm = number;

/**
 * Storage of a trial
 *
 * How much the trial may store, in terabytes. One page of the reference puts the limit at 20 (quirk `trial-storage-20`).
 * @example 5
 */
export type TrialStorage = number;

/**
 * Region of a trial account
 *
 * Where the account keeps its data; null or absent for the service's default.
 * @example us-east
 * @example null
 */
export type TrialRegion = Region | null;

/**
 * Calendar date
 * Format: date
 *
 * A day in UTC, `yyyy-MM-dd`.
 * @example 2026-05-12
 */
export type CalendarDate = string;

/**
 * A trial account, its bucket and its key
 *
 * The new account with one bucket and an application key that reaches only that bucket. The reference prints it inside an array (quirk `array-envelopes`).
 */
export interface ReserveTrialCreateAccountResponse {
    /**
     * The trial account.
     * @example 0123456789ab
     */
    accountId: AccountId;
    /**
     * The secret half of an application key: `K`, 3 digits of the cluster, 27 characters of base64. It is in this answer and never anywhere else again: store it before you do anything else.
     * @example K004exampleexampleexampleexampl
     */
    applicationKey: ApplicationKey;
    /**
     * The public half of an application key: 3 digits of the cluster, the account ID, 10 digits.
     * @example 0041d0c0ffee1230000000001
     */
    applicationKeyId: ApplicationKeyId;
    /**
     * The bucket of the trial: 24 hexadecimal characters.
     * @example 2a0123456789abcdef012345
     */
    bucketId: string;
    /**
     * The bucket's name, made of `b2-partner`, a name of yours and the account ID.
     * @example b2-partner-mygroup-1d0c0ffee124
     */
    bucketName: string;
    /**
     * The email of the account.
     * @example trial@partner.example
     */
    email: string;
    /**
     * The day at whose start the trial ends, in UTC: `startDate` plus the term.
     * @example 2026-05-12
     */
    endDate: CalendarDate;
    /**
     * The host of the S3-compatible API for an account, without a scheme.
     * @example s3.us-west-004.backblazeb2.com
     */
    s3Endpoint: S3Endpoint;
    /**
     * The day on which the trial starts, in UTC.
     * @example 2026-05-12
     */
    startDate: CalendarDate;
}

/**
 * Parameters of b2_reserve_trial_create_account
 *
 * The trial to reserve. It is one object, as in the vendor's samples; the reference prints an array, and one SDK sends an array of one.
 */
export interface ReserveTrialCreateAccountRequest {
    /**
     * The email of the new account. It must look like one, and no Backblaze account may have it; its owner gets an invitation.
     * @example customer-1@partner.example
     */
    email: TrialEmail;
    /**
     * How many days the trial runs. Between 7 and 30.
     * @example 14
     */
    term: TrialTerm;
    /**
     * How much the trial may store, in terabytes. One page of the reference puts the limit at 20 (quirk `trial-storage-20`). Between 1 and 50.
     * @example 5
     */
    storage: TrialStorage;
    /**
     * Where the account keeps its data; null or absent for the service's default.
     * @example us-east
     */
    region?: TrialRegion;
}

/**
 * Account ID of a member with backups
 *
 * A member of a Group with Enterprise Controls whose admin you are. Not your own account.
 */
export type BackupAccountId = AccountId;

/**
 * Computer ID
 *
 * A computer's backup: 24 hexadecimal characters.
 * @example aab0a1acc4e227559729081c
 */
export type ComputerId = string;

/**
 * First computer of a page
 *
 * The computer to begin with, itself included: the `nextComputerId` of the page before.
 */
export type StartComputerId = ComputerId;

/**
 * Computers per page
 *
 * The most computers to return.
 * @default 100
 * @example 500
 */
export type MaxComputerCount = number;

/**
 * Computer
 *
 * The backup of one computer. Where it answers `bz_delete_computer`, the reference prints it inside an array (quirk `array-envelopes`).
 */
export interface Computer {
    /**
     * A computer's backup: 24 hexadecimal characters.
     * @example aab0a1acc4e227559729081c
     */
    computerId: ComputerId;
    /**
     * The computer's name.
     * @example studio-mac_2024_09_24
     */
    computerName: string;
    /**
     * When the last file was uploaded, in milliseconds since 1970 (UTC). The reference's example has a decimal string (quirk `string-file-timestamps`).
     * @example 1727276780000
     */
    lastFileUploadedTimestamp: number;
}

/**
 * A page of computers
 *
 * A page of the computers that a member backs up. Deleted and cancelled backups are not listed.
 */
export interface ListComputersResponse {
    /**
     * What to send as `startComputerId` to get the next page; null on the last page.
     * @example aab0a1acc4e227559729081c
     */
    nextComputerId: ComputerId | null;
    /** The computers of this page. */
    computers: Computer[];
}

/**
 * Parameters of bz_list_computers
 *
 * Whose computers to list.
 */
export interface ListComputersRequest {
    /**
     * A member of a Group with Enterprise Controls whose admin you are. Not your own account.
     * @example 0123456789ab
     */
    accountId: BackupAccountId;
    /**
     * The computer to begin with, itself included: the `nextComputerId` of the page before.
     * @example aab0a1acc4e227559729081c
     */
    startComputerId?: StartComputerId;
    /**
     * The most computers to return. Between 1 and 500. Default: 100.
     * @example 500
     */
    maxComputerCount?: MaxComputerCount;
}

/**
 * Parameters of bz_delete_computer
 *
 * The backup to delete, and whose it is.
 */
export interface DeleteComputerRequest {
    /**
     * A member of a Group with Enterprise Controls whose admin you are. Not your own account.
     * @example 0123456789ab
     */
    accountId: BackupAccountId;
    /**
     * A computer's backup: 24 hexadecimal characters.
     * @example aab0a1acc4e227559729081c
     */
    computerId: ComputerId;
}

export interface components {
    schemas: {
        AccountId: AccountId;
        Capabilities: Capabilities;
        InfoType: InfoType;
        GroupsApiInfo: GroupsApiInfo;
        BackupApiInfo: BackupApiInfo;
        StorageApiInfo: StorageApiInfo;
        ApiInfo: ApiInfo;
        AuthorizeAccountResponse: AuthorizeAccountResponse;
        ErrorCode: ErrorCode;
        Error: ErrorBody;
        AuthorizeAccountRequest: AuthorizeAccountRequest;
        AdminAccountId: AdminAccountId;
        GroupNameFilter: GroupNameFilter;
        GroupId: GroupId;
        StartGroupId: StartGroupId;
        MaxGroupCount: MaxGroupCount;
        GroupProduct: GroupProduct;
        BillingState: BillingState;
        AccountStandingState: AccountStandingState;
        AccountStandingDetails: AccountStandingDetails;
        Timestamp: Timestamp;
        GroupStats: GroupStats;
        B2Stats: B2Stats;
        Group: Group;
        ListGroupsResponse: ListGroupsResponse;
        ListGroupsRequest: ListGroupsRequest;
        StartEmail: StartEmail;
        MaxMemberCount: MaxMemberCount;
        Region: Region;
        RegionName: RegionName;
        S3Endpoint: S3Endpoint;
        GroupMember: GroupMember;
        ListGroupMembersResponse: ListGroupMembersResponse;
        ListGroupMembersRequest: ListGroupMembersRequest;
        EmailAddress: EmailAddress;
        MemberEmail: MemberEmail;
        MemberRegion: MemberRegion;
        ApplicationKeyId: ApplicationKeyId;
        ApplicationKey: ApplicationKey;
        CreatedGroupMember: CreatedGroupMember;
        CreateGroupMemberResponse: CreateGroupMemberResponse;
        CreateGroupMemberRequest: CreateGroupMemberRequest;
        MemberAccountId: MemberAccountId;
        NewEmail: NewEmail;
        EjectGroupMemberResponse: EjectGroupMemberResponse;
        EjectGroupMemberRequest: EjectGroupMemberRequest;
        TrialEmail: TrialEmail;
        TrialTerm: TrialTerm;
        TrialStorage: TrialStorage;
        TrialRegion: TrialRegion;
        CalendarDate: CalendarDate;
        ReserveTrialCreateAccountResponse: ReserveTrialCreateAccountResponse;
        ReserveTrialCreateAccountRequest: ReserveTrialCreateAccountRequest;
        BackupAccountId: BackupAccountId;
        ComputerId: ComputerId;
        StartComputerId: StartComputerId;
        MaxComputerCount: MaxComputerCount;
        Computer: Computer;
        ListComputersResponse: ListComputersResponse;
        ListComputersRequest: ListComputersRequest;
        DeleteComputerRequest: DeleteComputerRequest;
    };
    responses: {
        /** The call is malformed; nothing was done. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** The account may not use the Partner API now; nothing was done. */
        AccessDenied: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** The service gave up waiting; whether the call was carried out is unknown. */
        RequestTimeout: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** The request is too large; nothing was done. */
        PayloadTooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** The service could not carry the call out; nothing was done. */
        MethodFailure: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** Too many calls; nothing was done. */
        TooManyRequests: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** The service failed; whether the call was carried out is unknown. */
        InternalError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** The service is overloaded or down; whether the call was carried out is unknown. */
        ServiceUnavailable: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
    };
    parameters: {
        /**
         * Asks the service to fail some authorization tokens on purpose, so that a program can prove that it survives that. For tests only.
         * @example expire_some_account_authorization_tokens
         */
        TestMode: "expire_some_account_authorization_tokens";
    };
    requestBodies: never;
    headers: {
        /**
         * How many seconds to wait before the next attempt. Always with 429, sometimes with 503.
         * @example 5
         */
        RetryAfter: number;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    authorizeAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The token and the base URLs. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": AuthorizeAccountResponse;
                };
            };
            400: components["responses"]["BadRequest"];
            /** The key is wrong, or does not work with this version. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ErrorBody;
                };
            };
            403: components["responses"]["AccessDenied"];
            408: components["responses"]["RequestTimeout"];
            413: components["responses"]["PayloadTooLarge"];
            420: components["responses"]["MethodFailure"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    authorizeAccountPost: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Nothing; all that the call needs is in the credentials. */
        requestBody?: {
            content: {
                "application/json": AuthorizeAccountRequest;
            };
        };
        responses: {
            /** The token and the base URLs. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": AuthorizeAccountResponse;
                };
            };
            400: components["responses"]["BadRequest"];
            /** The key is wrong, or does not work with this version. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ErrorBody;
                };
            };
            403: components["responses"]["AccessDenied"];
            408: components["responses"]["RequestTimeout"];
            413: components["responses"]["PayloadTooLarge"];
            420: components["responses"]["MethodFailure"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listGroupsGet: {
        parameters: {
            query?: {
                /** Your own account, the admin of the Groups: `accountId` of the authorize answer. Only `b2_list_groups` may be called without it; it then takes the token's account, although the reference marks it as required. */
                adminAccountId?: AdminAccountId;
                /** List only Groups with exactly this name. Names are not unique, so there can be several. */
                groupName?: GroupNameFilter;
                /** The Group to begin with, itself included: the `nextGroupId` of the page before. With `maxGroupCount` 1 it fetches a single Group. The reference shows an integer here; everywhere else it is a string. */
                startGroupId?: StartGroupId;
                /** The most Groups to return. */
                maxGroupCount?: MaxGroupCount;
            };
            header?: {
                /**
                 * Asks the service to fail some authorization tokens on purpose, so that a program can prove that it survives that. For tests only.
                 * @example expire_some_account_authorization_tokens
                 */
                "X-Bz-Test-Mode"?: components["parameters"]["TestMode"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** A page of Groups. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ListGroupsResponse;
                };
            };
            400: components["responses"]["BadRequest"];
            /** Refused; nothing was done. Only the two token codes call for a new token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ErrorBody;
                };
            };
            403: components["responses"]["AccessDenied"];
            408: components["responses"]["RequestTimeout"];
            413: components["responses"]["PayloadTooLarge"];
            420: components["responses"]["MethodFailure"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listGroups: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * Asks the service to fail some authorization tokens on purpose, so that a program can prove that it survives that. For tests only.
                 * @example expire_some_account_authorization_tokens
                 */
                "X-Bz-Test-Mode"?: components["parameters"]["TestMode"];
            };
            path?: never;
            cookie?: never;
        };
        /** What to list. */
        requestBody: {
            content: {
                "application/json": ListGroupsRequest;
            };
        };
        responses: {
            /** A page of Groups. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ListGroupsResponse;
                };
            };
            400: components["responses"]["BadRequest"];
            /** Refused; nothing was done. Only the two token codes call for a new token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ErrorBody;
                };
            };
            403: components["responses"]["AccessDenied"];
            408: components["responses"]["RequestTimeout"];
            413: components["responses"]["PayloadTooLarge"];
            420: components["responses"]["MethodFailure"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listGroupMembersGet: {
        parameters: {
            query: {
                /** Your own account, the admin of the Groups: `accountId` of the authorize answer. Only `b2_list_groups` may be called without it; it then takes the token's account, although the reference marks it as required. */
                adminAccountId: AdminAccountId;
                /** A Group: a decimal number, as a string. Some answers carry it as an integer (quirk `integer-group-ids`). */
                groupId: GroupId;
                /** The email to begin with, itself included, or else the next one after it: the `nextEmail` of the page before. With `maxMemberCount` 1 it finds a single member. */
                startEmail?: StartEmail;
                /** The most members to return; 0 stands for the default. Some accounts refuse more than 100 with `out_of_range` (quirk `page-limit-100`). */
                maxMemberCount?: MaxMemberCount;
            };
            header?: {
                /**
                 * Asks the service to fail some authorization tokens on purpose, so that a program can prove that it survives that. For tests only.
                 * @example expire_some_account_authorization_tokens
                 */
                "X-Bz-Test-Mode"?: components["parameters"]["TestMode"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** A page of members. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ListGroupMembersResponse;
                };
            };
            400: components["responses"]["BadRequest"];
            /** Refused; nothing was done. Only the two token codes call for a new token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ErrorBody;
                };
            };
            403: components["responses"]["AccessDenied"];
            408: components["responses"]["RequestTimeout"];
            413: components["responses"]["PayloadTooLarge"];
            420: components["responses"]["MethodFailure"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listGroupMembers: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * Asks the service to fail some authorization tokens on purpose, so that a program can prove that it survives that. For tests only.
                 * @example expire_some_account_authorization_tokens
                 */
                "X-Bz-Test-Mode"?: components["parameters"]["TestMode"];
            };
            path?: never;
            cookie?: never;
        };
        /** What to list. */
        requestBody: {
            content: {
                "application/json": ListGroupMembersRequest;
            };
        };
        responses: {
            /** A page of members. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ListGroupMembersResponse;
                };
            };
            400: components["responses"]["BadRequest"];
            /** Refused; nothing was done. Only the two token codes call for a new token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ErrorBody;
                };
            };
            403: components["responses"]["AccessDenied"];
            408: components["responses"]["RequestTimeout"];
            413: components["responses"]["PayloadTooLarge"];
            420: components["responses"]["MethodFailure"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createGroupMemberGet: {
        parameters: {
            query: {
                /** Your own account, the admin of the Groups: `accountId` of the authorize answer. Only `b2_list_groups` may be called without it; it then takes the token's account, although the reference marks it as required. */
                adminAccountId: AdminAccountId;
                /** A Group: a decimal number, as a string. Some answers carry it as an integer (quirk `integer-group-ids`). */
                groupId: GroupId;
                /** The email that names the new account. It must look like one but need not be deliverable; no Backblaze account may have it, and in a Group with single sign-on it must lie in that domain. */
                memberEmail: MemberEmail;
                /** Where the account keeps its data; null or absent for the service's default. */
                region?: MemberRegion;
            };
            header?: {
                /**
                 * Asks the service to fail some authorization tokens on purpose, so that a program can prove that it survives that. For tests only.
                 * @example expire_some_account_authorization_tokens
                 */
                "X-Bz-Test-Mode"?: components["parameters"]["TestMode"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The account was created; here is its key, once. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": CreateGroupMemberResponse;
                };
            };
            400: components["responses"]["BadRequest"];
            /** Refused; nothing was done. Only the two token codes call for a new token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ErrorBody;
                };
            };
            403: components["responses"]["AccessDenied"];
            408: components["responses"]["RequestTimeout"];
            413: components["responses"]["PayloadTooLarge"];
            420: components["responses"]["MethodFailure"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createGroupMember: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * Asks the service to fail some authorization tokens on purpose, so that a program can prove that it survives that. For tests only.
                 * @example expire_some_account_authorization_tokens
                 */
                "X-Bz-Test-Mode"?: components["parameters"]["TestMode"];
            };
            path?: never;
            cookie?: never;
        };
        /** What to do. */
        requestBody: {
            content: {
                "application/json": CreateGroupMemberRequest;
            };
        };
        responses: {
            /** The account was created; here is its key, once. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": CreateGroupMemberResponse;
                };
            };
            400: components["responses"]["BadRequest"];
            /** Refused; nothing was done. Only the two token codes call for a new token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ErrorBody;
                };
            };
            403: components["responses"]["AccessDenied"];
            408: components["responses"]["RequestTimeout"];
            413: components["responses"]["PayloadTooLarge"];
            420: components["responses"]["MethodFailure"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    ejectGroupMemberGet: {
        parameters: {
            query: {
                /** Your own account, the admin of the Groups: `accountId` of the authorize answer. Only `b2_list_groups` may be called without it; it then takes the token's account, although the reference marks it as required. */
                adminAccountId: AdminAccountId;
                /** A Group: a decimal number, as a string. Some answers carry it as an integer (quirk `integer-group-ids`). */
                groupId: GroupId;
                /** The member's account. */
                memberAccountId: MemberAccountId;
                /** The account's new login email, one that no Backblaze account has; null or absent keeps the one that it has. */
                email?: NewEmail;
            };
            header?: {
                /**
                 * Asks the service to fail some authorization tokens on purpose, so that a program can prove that it survives that. For tests only.
                 * @example expire_some_account_authorization_tokens
                 */
                "X-Bz-Test-Mode"?: components["parameters"]["TestMode"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The account has left the Group. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": EjectGroupMemberResponse;
                };
            };
            400: components["responses"]["BadRequest"];
            /** Refused; nothing was done. Only the two token codes call for a new token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ErrorBody;
                };
            };
            403: components["responses"]["AccessDenied"];
            408: components["responses"]["RequestTimeout"];
            413: components["responses"]["PayloadTooLarge"];
            420: components["responses"]["MethodFailure"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    ejectGroupMember: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * Asks the service to fail some authorization tokens on purpose, so that a program can prove that it survives that. For tests only.
                 * @example expire_some_account_authorization_tokens
                 */
                "X-Bz-Test-Mode"?: components["parameters"]["TestMode"];
            };
            path?: never;
            cookie?: never;
        };
        /** What to do. */
        requestBody: {
            content: {
                "application/json": EjectGroupMemberRequest;
            };
        };
        responses: {
            /** The account has left the Group. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": EjectGroupMemberResponse;
                };
            };
            400: components["responses"]["BadRequest"];
            /** Refused; nothing was done. Only the two token codes call for a new token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ErrorBody;
                };
            };
            403: components["responses"]["AccessDenied"];
            408: components["responses"]["RequestTimeout"];
            413: components["responses"]["PayloadTooLarge"];
            420: components["responses"]["MethodFailure"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    reserveTrialCreateAccountGet: {
        parameters: {
            query: {
                /** The email of the new account. It must look like one, and no Backblaze account may have it; its owner gets an invitation. */
                email: TrialEmail;
                /** How many days the trial runs. */
                term: TrialTerm;
                /** How much the trial may store, in terabytes. One page of the reference puts the limit at 20 (quirk `trial-storage-20`). */
                storage: TrialStorage;
                /** Where the account keeps its data; null or absent for the service's default. */
                region?: TrialRegion;
            };
            header?: {
                /**
                 * Asks the service to fail some authorization tokens on purpose, so that a program can prove that it survives that. For tests only.
                 * @example expire_some_account_authorization_tokens
                 */
                "X-Bz-Test-Mode"?: components["parameters"]["TestMode"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The trial is reserved; here is its key, once. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ReserveTrialCreateAccountResponse;
                };
            };
            400: components["responses"]["BadRequest"];
            /** Refused; nothing was done. Only the two token codes call for a new token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ErrorBody;
                };
            };
            403: components["responses"]["AccessDenied"];
            408: components["responses"]["RequestTimeout"];
            413: components["responses"]["PayloadTooLarge"];
            420: components["responses"]["MethodFailure"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    reserveTrialCreateAccount: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * Asks the service to fail some authorization tokens on purpose, so that a program can prove that it survives that. For tests only.
                 * @example expire_some_account_authorization_tokens
                 */
                "X-Bz-Test-Mode"?: components["parameters"]["TestMode"];
            };
            path?: never;
            cookie?: never;
        };
        /** What to do. */
        requestBody: {
            content: {
                "application/json": ReserveTrialCreateAccountRequest;
            };
        };
        responses: {
            /** The trial is reserved; here is its key, once. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ReserveTrialCreateAccountResponse;
                };
            };
            400: components["responses"]["BadRequest"];
            /** Refused; nothing was done. Only the two token codes call for a new token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ErrorBody;
                };
            };
            403: components["responses"]["AccessDenied"];
            408: components["responses"]["RequestTimeout"];
            413: components["responses"]["PayloadTooLarge"];
            420: components["responses"]["MethodFailure"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listComputersGet: {
        parameters: {
            query: {
                /** A member of a Group with Enterprise Controls whose admin you are. Not your own account. */
                accountId: BackupAccountId;
                /** The computer to begin with, itself included: the `nextComputerId` of the page before. */
                startComputerId?: StartComputerId;
                /** The most computers to return. */
                maxComputerCount?: MaxComputerCount;
            };
            header?: {
                /**
                 * Asks the service to fail some authorization tokens on purpose, so that a program can prove that it survives that. For tests only.
                 * @example expire_some_account_authorization_tokens
                 */
                "X-Bz-Test-Mode"?: components["parameters"]["TestMode"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** A page of computers. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ListComputersResponse;
                };
            };
            400: components["responses"]["BadRequest"];
            /** Refused; nothing was done. Only the two token codes call for a new token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ErrorBody;
                };
            };
            403: components["responses"]["AccessDenied"];
            408: components["responses"]["RequestTimeout"];
            413: components["responses"]["PayloadTooLarge"];
            420: components["responses"]["MethodFailure"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listComputers: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * Asks the service to fail some authorization tokens on purpose, so that a program can prove that it survives that. For tests only.
                 * @example expire_some_account_authorization_tokens
                 */
                "X-Bz-Test-Mode"?: components["parameters"]["TestMode"];
            };
            path?: never;
            cookie?: never;
        };
        /** What to list. */
        requestBody: {
            content: {
                "application/json": ListComputersRequest;
            };
        };
        responses: {
            /** A page of computers. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ListComputersResponse;
                };
            };
            400: components["responses"]["BadRequest"];
            /** Refused; nothing was done. Only the two token codes call for a new token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ErrorBody;
                };
            };
            403: components["responses"]["AccessDenied"];
            408: components["responses"]["RequestTimeout"];
            413: components["responses"]["PayloadTooLarge"];
            420: components["responses"]["MethodFailure"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    deleteComputerGet: {
        parameters: {
            query: {
                /** A member of a Group with Enterprise Controls whose admin you are. Not your own account. */
                accountId: BackupAccountId;
                /** A computer's backup: 24 hexadecimal characters. */
                computerId: ComputerId;
            };
            header?: {
                /**
                 * Asks the service to fail some authorization tokens on purpose, so that a program can prove that it survives that. For tests only.
                 * @example expire_some_account_authorization_tokens
                 */
                "X-Bz-Test-Mode"?: components["parameters"]["TestMode"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The backup was deleted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Computer;
                };
            };
            400: components["responses"]["BadRequest"];
            /** Refused; nothing was done. Only the two token codes call for a new token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ErrorBody;
                };
            };
            403: components["responses"]["AccessDenied"];
            408: components["responses"]["RequestTimeout"];
            413: components["responses"]["PayloadTooLarge"];
            420: components["responses"]["MethodFailure"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    deleteComputer: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * Asks the service to fail some authorization tokens on purpose, so that a program can prove that it survives that. For tests only.
                 * @example expire_some_account_authorization_tokens
                 */
                "X-Bz-Test-Mode"?: components["parameters"]["TestMode"];
            };
            path?: never;
            cookie?: never;
        };
        /** What to do. */
        requestBody: {
            content: {
                "application/json": DeleteComputerRequest;
            };
        };
        responses: {
            /** The backup was deleted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Computer;
                };
            };
            400: components["responses"]["BadRequest"];
            /** Refused; nothing was done. Only the two token codes call for a new token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ErrorBody;
                };
            };
            403: components["responses"]["AccessDenied"];
            408: components["responses"]["RequestTimeout"];
            413: components["responses"]["PayloadTooLarge"];
            420: components["responses"]["MethodFailure"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
}


/** Every schema by its name: `Schemas['GroupMember']`. */
export type Schemas = components['schemas'];

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
