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
         * Exchanges an application key for an authorization token and the base URL of each enabled suite. Tokens work for v3 and
         *     v4 calls alike.
         *
         *     The Partner API needs the **master** application key, whose ID equals the account ID. With any other key, or if the
         *     account is not enabled for the Partner API, the response has no `apiInfo.groupsApi`.
         *
         *     A key that needs a later API version is rejected: with 401 `unsupported` in Backblaze's documentation, with 400 `bad_request` in
         *     reports from the field. Both mean the wrong kind of key.
         */
        get: operations["authorizeAccount"];
        put?: never;
        /**
         * Get a token and the base URLs, by POST
         *
         * The same call as a POST with an empty JSON object. Backblaze's documentation documents GET. Integrators report that POST works too.
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
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your Groups, by query
         *
         * The same call with its parameters in the query string. Backblaze's documentation documents this form for lists; its guide calls POST the normal case. POST keeps emails out of URLs and access logs.
         */
        get: operations["listGroupsGet"];
        put?: never;
        /**
         * List your Groups
         *
         * Returns a page of the Groups that your account administers. `{}` is a valid body.
         *
         *     A `groupName` without a match gives an empty list, not an error. The same holds for a Group whose admin has not
         *     accepted yet.
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
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the members of a Group, by query
         *
         * The same call with its parameters in the query string. Backblaze's documentation documents this form for lists; its guide calls POST the normal case. POST keeps emails out of URLs and access logs.
         */
        get: operations["listGroupMembersGet"];
        put?: never;
        /**
         * List the members of a Group
         *
         * Returns a page of the accepted members of a Group with their B2 usage, ordered by email. A new member appears within
         *     seconds; an ejected one is gone at once.
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
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Create an account in a Group, by query
         * @deprecated
         * The same call with its parameters in the query string. Marked deprecated on our advice, not Backblaze's: query strings end up in access logs, proxies and browser histories, and intermediaries may retry a GET. Use POST.
         */
        get: operations["createGroupMemberGet"];
        put?: never;
        /**
         * Create an account in a Group
         *
         * Creates a B2 account in a Group and returns an application key for it.
         *
         *     **This response is the only place the key ever appears.** A second call with the same email is rejected with
         *     `invalid_email` and does not return the key. The account cannot log in; the Group's admin manages it.
         *
         *     Email domains that Backblaze rejects, such as its own, get 420 `method_failure`. The message says to try again, but
         *     retrying does not help.
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
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Eject a member from its Group, by query
         * @deprecated
         * The same call with its parameters in the query string. Marked deprecated on our advice, not Backblaze's: query strings end up in access logs, proxies and browser histories, and intermediaries may retry a GET. Use POST.
         */
        get: operations["ejectGroupMemberGet"];
        put?: never;
        /**
         * Eject a member from its Group
         *
         * Removes an account from its Group. **The API cannot undo this**: the account can never be added to a Group again.
         *
         *     The account keeps its data, and **its application keys keep working**. Its owner must reset the password to log in.
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
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reserve a trial and create its account, by query
         * @deprecated
         * The same call with its parameters in the query string. Marked deprecated on our advice, not Backblaze's: query strings end up in access logs, proxies and browser histories, and intermediaries may retry a GET. Use POST.
         */
        get: operations["reserveTrialCreateAccountGet"];
        put?: never;
        /**
         * Reserve a trial and create its account
         *
         * Creates an account with a bucket for a time-limited trial and returns an application key that is restricted to that
         *     bucket. The owner of the email gets an invitation.
         *
         *     **This response is the only place the key ever appears.** The key cannot make other keys. An invalid term, storage,
         *     region or email is rejected with `bad_request`, and so is a body that is an array.
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
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the computers that a member backs up, by query
         *
         * The same call with its parameters in the query string. This is the only form that Backblaze's documentation documents for this call, and the safest one to send: some services reject the POST form with 405.
         */
        get: operations["listComputersGet"];
        put?: never;
        /**
         * List the computers that a member backs up
         *
         * Returns a page of the computer backups of a member in a Group with Enterprise Controls.
         *
         *     Backblaze's samples POST this call, but one SDK expects 405 for it (quirk `list-computers-by-get`). If you get a 405,
         *     use the GET form. Decide by `code`, not by status: Backblaze's documentation lists this call's own codes under 400.
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
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Delete a computer's backup, by query
         * @deprecated
         * The same call with its parameters in the query string. Marked deprecated on our advice, not Backblaze's: query strings end up in access logs, proxies and browser histories, and intermediaries may retry a GET. Use POST.
         */
        get: operations["deleteComputerGet"];
        put?: never;
        /**
         * Delete a computer's backup
         *
         * Deletes the backup of one computer with all its files. **This cannot be undone.**
         *
         *     The Group needs the Enterprise Control that lets Group admins delete members' backups. The sources do not say how a
         *     Legal Hold affects the call.
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
 * Account ID: 12 hexadecimal characters.
 */
export type AccountId = string;

/**
 * Capabilities
 *
 * What the key can do in the suite. Missing in v4 responses (quirk `sparse-fields`).
 * @example [
 *       "all"
 *     ]
 */
export type Capabilities = string[];

/**
 * Suite name
 *
 * The suite's name. Missing in v4 responses (quirk `sparse-fields`).
 * @example groupsApi
 */
export type InfoType = string;

/**
 * Groups suite
 *
 * Base URL of the Groups suite.
 */
export interface GroupsApiInfo {
    /**
     * Base URL of the Groups calls: an origin without a path.
     * @example https://api004.backblazeb2.com
     */
    groupsApiUrl: string;
    /** What the key can do in the suite. Missing in v4 responses (quirk `sparse-fields`). */
    capabilities?: Capabilities;
    /**
     * The suite's name. Missing in v4 responses (quirk `sparse-fields`).
     * @example groupsApi
     */
    infoType?: InfoType;
}

/**
 * Backup suite
 *
 * Base URL of the Backup suite.
 */
export interface BackupApiInfo {
    /**
     * Base URL of the Backup calls: an origin without a path.
     * @example https://api004.backblazeb2.com
     */
    backupApiUrl: string;
    /** What the key can do in the suite. Missing in v4 responses (quirk `sparse-fields`). */
    capabilities?: Capabilities;
    /**
     * The suite's name. Missing in v4 responses (quirk `sparse-fields`).
     * @example groupsApi
     */
    infoType?: InfoType;
}

/**
 * Storage suite
 *
 * Base URLs of the B2 storage suite, part sizes, and what the key can reach. In v4, an `allowed` object replaces the bucket, prefix and capability fields.
 */
export interface StorageApiInfo {
    /**
     * Minimum part size of a large file, in bytes. The last part may be smaller.
     * @example 5000000
     */
    absoluteMinimumPartSize: number;
    /**
     * Recommended part size, in bytes.
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
     * The bucket that the key is restricted to. Null if it is not restricted. Missing in v4.
     * @example null
     */
    bucketId?: string | null;
    /**
     * The name of that bucket. Null if the key is not restricted. Missing in v4.
     * @example null
     */
    bucketName?: string | null;
    /**
     * The file name prefix that the key is restricted to. Null if it is not restricted. Missing in v4.
     * @example null
     */
    namePrefix?: string | null;
    /** What the key can do in B2 storage. A master key and the key of a new member have all capabilities. Missing in v4. */
    capabilities?: Capabilities;
    /**
     * The suite's name. Missing in v4 responses (quirk `sparse-fields`).
     * @example groupsApi
     */
    infoType?: InfoType;
}

/**
 * Suites of the account
 *
 * One object per enabled suite. A missing suite is not enabled for the account.
 */
export interface ApiInfo {
    /** The Groups suite. Missing if the account is not enabled for the Partner API or the key is not the master key. */
    groupsApi?: GroupsApiInfo;
    /** The Backup suite. Missing if it is not enabled. */
    backupApi?: BackupApiInfo;
    /** The B2 storage suite. This document does not describe its calls. */
    storageApi?: StorageApiInfo;
}

/**
 * Token and base URLs
 *
 * The authorization token and the base URL of each enabled suite.
 */
export interface AuthorizeAccountResponse {
    /**
     * Your account ID. Send it as `adminAccountId`. It equals the ID of the master application key.
     * @example 0123456789ab
     */
    accountId: AccountId;
    /**
     * The token to send in the `Authorization` header. Opaque, valid for at most 24 hours, on v3 and v4 alike.
     * @example 5_0123456789ab0000000000_01c0ffee_1a2b3c_acct_Zm9vYmFyYmF6
     */
    authorizationToken: string;
    /**
     * When the application key expires, in milliseconds since 1970 (UTC). Null if it never expires.
     * @example null
     * @example 1796083200000
     */
    applicationKeyExpirationTimestamp: number | null;
    /** One object per enabled suite. A missing suite is not enabled for the account. */
    apiInfo: ApiInfo;
}

/**
 * Error code
 *
 * A stable error code.
 * @example invalid_group_id
 * @enum {string}
 */
export type ErrorCode = "bad_request" | "unauthorized" | "bad_auth_token" | "expired_auth_token" | "unsupported" | "invalid_group_id" | "out_of_range" | "invalid_email" | "invalid_region" | "invalid_sms_phone" | "too_many_members" | "invalid_member_account_id" | "invalid_account_id" | "invalid_computer_id" | "access_denied" | "not_found" | "method_not_allowed" | "request_timeout" | "payload_too_large" | "method_failure" | "too_many_requests" | "internal_error" | "service_unavailable";

/**
 * Error
 *
 * The body of every error response.
 */
export interface ErrorBody {
    /**
     * The HTTP status.
     * @example 401
     */
    status: number;
    /**
     * Stable error code. Decide by this, not by the status. New codes may appear.
     * @example invalid_group_id
     */
    code: ErrorCode | (string & {});
    /**
     * What went wrong, for people. The wording may change.
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
 * Your own account ID, from `accountId` in the authorize response. Optional in `b2_list_groups` only, where it defaults to the token's account (Backblaze's documentation marks it as required).
 * @example 0123456789ab
 */
export type AdminAccountId = AccountId;

/**
 * Group name to look for
 *
 * Return only Groups with exactly this name. Names are not unique: all matches are returned, or an empty list if none match.
 * @example My Business Group
 */
export type GroupNameFilter = string;

/**
 * Group ID
 *
 * Group ID: a decimal number as a string. Some responses have an integer (quirk `integer-group-ids`).
 * @example 10101
 */
export type GroupId = string;

/**
 * First Group of a page
 *
 * Cursor: the first Group to return (inclusive). Take it from `nextGroupId` of the previous page. With `maxGroupCount` 1 it fetches a single Group. Backblaze's documentation shows an integer; a string is used everywhere else.
 */
export type StartGroupId = GroupId;

/**
 * Groups per page
 *
 * Page size: the maximum number of Groups to return.
 * @default 100
 * @example 100
 */
export type MaxGroupCount = number;

/**
 * Product of a Group
 *
 * A product that members of a Group can use. New products may appear.
 * @example STORAGE
 */
export type GroupProduct = ("BACKUP" | "STORAGE") | (string & {});

/**
 * Billing state
 *
 * Billing state of a Group. New states may appear.
 * @example GOOD
 */
export type BillingState = "GOOD" | (string & {});

/**
 * Account standing
 *
 * Standing of the account behind a Group. New states may appear.
 * @example B2_GOOD_STANDING
 */
export type AccountStandingState = "B2_GOOD_STANDING" | (string & {});

/**
 * Account standing details
 *
 * Standing of the account behind a Group.
 */
export interface AccountStandingDetails {
    /**
     * Standing of the account behind a Group. New states may appear.
     * @example B2_GOOD_STANDING
     */
    state: AccountStandingState;
}

/**
 * Timestamp
 *
 * A UTC time, `dYYYYMMDD_mHHMMSS`. One SDK's types expect ISO 8601 (quirk `iso-timestamps`).
 * @example d20211120_m121212
 */
export type Timestamp = string;

/**
 * Group statistics
 *
 * Statistics of a Group, made once a day at no fixed hour.
 */
export interface GroupStats {
    /**
     * Number of members.
     * @example 100
     */
    memberCount: number;
    /**
     * When the Group was created, in UTC.
     * @example d20211120_m121212
     */
    createdTimestamp: Timestamp;
    /**
     * When the statistics were made, in UTC.
     * @example d20211120_m121212
     */
    groupStatsAsOfTimestamp: Timestamp;
}

/**
 * B2 statistics
 *
 * B2 usage, counted once a day at no fixed hour. A new account shows zeros. Some responses have the counts as decimal strings (quirk `string-counts`).
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
     * When the usage was counted, in UTC. Null before the first count.
     * @example d20211220_m000000
     */
    b2StatsAsOfTimestamp: Timestamp | null;
}

/**
 * Group
 *
 * A Group of customer accounts. Only the ID, name, products and `groupStats` are always present; the other fields differ between sources (quirk `sparse-fields`).
 */
export interface Group {
    /**
     * Group ID: a decimal number as a string. Some responses have an integer (quirk `integer-group-ids`).
     * @example 10101
     */
    groupId: GroupId;
    /**
     * The Group's name. Names are not unique.
     * @example My Business Group
     */
    groupName: string;
    /**
     * The products that the Group's members can use.
     * @example [
     *       "STORAGE"
     *     ]
     */
    groupProducts: GroupProduct[];
    /**
     * The balance due. The sources name no currency. Missing in recent responses.
     * @example 0
     */
    totalBalanceDue?: number;
    /**
     * Billing state of the Group. Missing in recent responses.
     * @example GOOD
     */
    billingState?: BillingState;
    /** Standing of the account behind the Group. Missing in the oldest responses. */
    accountStandingDetails?: AccountStandingDetails;
    /** Statistics of a Group, made once a day at no fixed hour. */
    groupStats: GroupStats;
    /** Total B2 usage of the members. Missing before the first count. */
    b2Stats?: B2Stats;
    /**
     * A revision number. Backblaze's documentation does not explain it. Missing in recent responses.
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
     * The admin's account ID. Missing in the oldest responses.
     * @example 0123456789ab
     */
    accountId?: AccountId;
    /** The Groups of this page. */
    groups: Group[];
    /**
     * Cursor: send it as `startGroupId` to get the next page. Null or missing on the last page.
     * @example 10102
     */
    nextGroupId?: GroupId | null;
}

/**
 * Parameters of b2_list_groups
 *
 * The Groups to list. All fields are optional. An empty object returns the first page.
 */
export interface ListGroupsRequest {
    /**
     * Your own account ID, from `accountId` in the authorize response. Optional in `b2_list_groups` only, where it defaults to the token's account (Backblaze's documentation marks it as required).
     * @example 0123456789ab
     */
    adminAccountId?: AdminAccountId;
    /**
     * Return only Groups with exactly this name. Names are not unique: all matches are returned, or an empty list if none match.
     * @example My Business Group
     */
    groupName?: GroupNameFilter;
    /**
     * Cursor: the first Group to return (inclusive). Take it from `nextGroupId` of the previous page. With `maxGroupCount` 1 it fetches a single Group. Backblaze's documentation shows an integer; a string is used everywhere else.
     * @example 10101
     */
    startGroupId?: StartGroupId;
    /**
     * Page size: the maximum number of Groups to return. Between 1 and 100. Default: 100.
     * @example 100
     */
    maxGroupCount?: MaxGroupCount;
}

/**
 * First member of a page
 *
 * Cursor: the first email to return, or the next one after it. Take it from `nextEmail` of the previous page. With `maxMemberCount` 1 it finds a single member.
 * @example customer-1@partner.example
 */
export type StartEmail = string;

/**
 * Members per page
 *
 * Page size: the maximum number of members to return. 0 means the default. Some accounts reject more than 100 with `out_of_range` (quirk `page-limit-100`).
 * @default 100
 * @example 1000
 */
export type MaxMemberCount = number;

/**
 * Region
 *
 * The region of an account. Send the region name, not an S3 label such as `us-west-004`. Older pages of Backblaze's documentation list three regions; the fourth is confirmed.
 * @example eu-central
 * @enum {string}
 */
export type Region = "us-west" | "us-east" | "eu-central" | "ca-east";

/**
 * Region of an account
 *
 * The region of an account. New regions may appear.
 * @example us-west
 */
export type RegionName = Region | (string & {});

/**
 * S3 endpoint
 *
 * The S3-compatible host of the account, without a scheme.
 * @example s3.us-west-004.backblazeb2.com
 */
export type S3Endpoint = string;

/**
 * Member
 *
 * An account in a Group.
 */
export interface GroupMember {
    /**
     * The member's account ID.
     * @example 1d0c0ffee122
     */
    accountId: AccountId;
    /**
     * The email of the account.
     * @example customer-1@partner.example
     */
    email: string;
    /**
     * Group ID: a decimal number as a string. Some responses have an integer (quirk `integer-group-ids`).
     * @example 10101
     */
    groupId: GroupId;
    /**
     * The Group's name.
     * @example My Business Group
     */
    groupName: string;
    /**
     * The region of an account. New regions may appear.
     * @example us-west
     */
    region: RegionName;
    /**
     * The S3-compatible host of the account, without a scheme.
     * @example s3.us-west-004.backblazeb2.com
     */
    s3Endpoint: S3Endpoint;
    /**
     * The cluster where the account lives. Responses recorded in January 2026 have it, older ones do not (quirk `sparse-fields`).
     * @example 004
     */
    clusterNum?: string;
    /** B2 usage of the member. Zeros for a new member. */
    b2Stats: B2Stats;
}

/**
 * A page of members
 *
 * A page of the accepted members of a Group, ordered by email. Backblaze's documentation shows it inside an array (quirk `array-envelopes`).
 */
export interface ListGroupMembersResponse {
    /**
     * Group ID: a decimal number as a string. Some responses have an integer (quirk `integer-group-ids`).
     * @example 10101
     */
    groupId: GroupId;
    /**
     * The Group's name.
     * @example My Business Group
     */
    groupName: string;
    /**
     * Cursor: send it as `startEmail` to get the next page. Null on the last page, but some integrators got the last email again forever (quirk `sticky-cursor`). Stop when a page has no new members.
     * @example customer-2@partner.example
     */
    nextEmail: string | null;
    /** The members of this page. */
    groupMembers: GroupMember[];
}

/**
 * Parameters of b2_list_group_members
 *
 * The Group and the page of members to list.
 */
export interface ListGroupMembersRequest {
    /**
     * Your own account ID, from `accountId` in the authorize response. Optional in `b2_list_groups` only, where it defaults to the token's account (Backblaze's documentation marks it as required).
     * @example 0123456789ab
     */
    adminAccountId: AdminAccountId;
    /**
     * Group ID: a decimal number as a string. Some responses have an integer (quirk `integer-group-ids`).
     * @example 10101
     */
    groupId: GroupId;
    /**
     * Cursor: the first email to return, or the next one after it. Take it from `nextEmail` of the previous page. With `maxMemberCount` 1 it finds a single member.
     * @example customer-1@partner.example
     */
    startEmail?: StartEmail;
    /**
     * Page size: the maximum number of members to return. 0 means the default. Some accounts reject more than 100 with `out_of_range` (quirk `page-limit-100`). Between 0 and 1000. Default: 100.
     * @example 1000
     */
    maxMemberCount?: MaxMemberCount;
}

/**
 * Email address
 *
 * An email address: a local part, an at sign, a domain with a dot.
 * @example customer-1@partner.example
 */
export type EmailAddress = string;

/**
 * Email of a new member
 *
 * The email of the new account. It need not be deliverable. It must not belong to any Backblaze account. In a Group with single sign-on it must be in the SSO domain.
 */
export type MemberEmail = EmailAddress;

/**
 * Region of a new member
 *
 * The region of the new account. Null or missing: the service's default.
 * @example eu-central
 * @example null
 */
export type MemberRegion = Region | null;

/**
 * Application key ID
 *
 * The public half of an application key: the 3-digit cluster number, the account ID, 10 digits.
 * @example 0041d0c0ffee1230000000001
 */
export type ApplicationKeyId = string;

/**
 * Application key
 *
 * The secret half of an application key: `K`, the 3-digit cluster number, 27 base64 characters. This response is the only place it ever appears. Store it first.
 * @example K004exampleexampleexampleexampl
 */
export type ApplicationKey = string;

/**
 * New member
 *
 * The new account.
 */
export interface CreatedGroupMember {
    /**
     * The member's account ID.
     * @example 1d0c0ffee123
     */
    accountId: AccountId;
    /**
     * The email of the account.
     * @example customer-1@partner.example
     */
    email: string;
    /**
     * Group ID: a decimal number as a string. Some responses have an integer (quirk `integer-group-ids`).
     * @example 10101
     */
    groupId: GroupId;
    /**
     * The Group's name.
     * @example My Business Group
     */
    groupName: string;
    /**
     * The region of an account. New regions may appear.
     * @example us-west
     */
    region: RegionName;
    /**
     * The S3-compatible host of the account, without a scheme.
     * @example s3.us-west-004.backblazeb2.com
     */
    s3Endpoint: S3Endpoint;
    /**
     * The cluster where the account lives. Responses recorded in January 2026 have it, older ones do not (quirk `sparse-fields`).
     * @example 004
     */
    clusterNum?: string;
}

/**
 * A new account and its key
 *
 * The new account and an application key with all capabilities of the account. The key is not its master key. The reference shows the object inside an array (quirk `array-envelopes`).
 */
export interface CreateGroupMemberResponse {
    /**
     * The public half of an application key: the 3-digit cluster number, the account ID, 10 digits.
     * @example 0041d0c0ffee1230000000001
     */
    applicationKeyId: ApplicationKeyId;
    /**
     * The secret half of an application key: `K`, the 3-digit cluster number, 27 base64 characters. This response is the only place it ever appears. Store it first.
     * @example K004exampleexampleexampleexampl
     */
    applicationKey: ApplicationKey;
    /** The new account. */
    groupMember: CreatedGroupMember;
}

/**
 * Parameters of b2_create_group_member
 *
 * The account to create and its Group. The Group must be managed and have B2 (`STORAGE`) enabled.
 */
export interface CreateGroupMemberRequest {
    /**
     * Your own account ID, from `accountId` in the authorize response. Optional in `b2_list_groups` only, where it defaults to the token's account (Backblaze's documentation marks it as required).
     * @example 0123456789ab
     */
    adminAccountId: AdminAccountId;
    /**
     * Group ID: a decimal number as a string. Some responses have an integer (quirk `integer-group-ids`).
     * @example 10101
     */
    groupId: GroupId;
    /**
     * The email of the new account. It need not be deliverable. It must not belong to any Backblaze account. In a Group with single sign-on it must be in the SSO domain.
     * @example customer-1@partner.example
     */
    memberEmail: MemberEmail;
    /**
     * The region of the new account. Null or missing: the service's default.
     * @example eu-central
     */
    region?: MemberRegion;
}

/**
 * Account ID of a member
 *
 * The member's account ID.
 * @example 1d0c0ffee123
 */
export type MemberAccountId = AccountId;

/**
 * New email of an ejected account
 *
 * The account's new login email. It must not belong to any Backblaze account. Null or missing keeps the current email.
 * @example owner@customer.example
 * @example null
 */
export type NewEmail = EmailAddress | null;

/**
 * An ejected account
 *
 * The ejected account. Backblaze's documentation shows it inside an array (quirk `array-envelopes`).
 */
export interface EjectGroupMemberResponse {
    /**
     * The account ID. The account is now independent of the Group.
     * @example 1d0c0ffee123
     */
    accountId: AccountId;
    /**
     * The login email from now on.
     * @example owner@customer.example
     */
    email: string;
    /**
     * The Group it left.
     * @example 10101
     */
    groupId: GroupId;
    /**
     * The name of the Group it left.
     * @example My Business Group
     */
    groupName: string;
    /**
     * The region of an account. New regions may appear.
     * @example us-west
     */
    region: RegionName;
    /**
     * The account's S3 host. Backblaze's documentation lists it, recorded responses do not have it (quirk `extra-fields`).
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
     * Your own account ID, from `accountId` in the authorize response. Optional in `b2_list_groups` only, where it defaults to the token's account (Backblaze's documentation marks it as required).
     * @example 0123456789ab
     */
    adminAccountId: AdminAccountId;
    /**
     * Group ID: a decimal number as a string. Some responses have an integer (quirk `integer-group-ids`).
     * @example 10101
     */
    groupId: GroupId;
    /**
     * The member's account ID.
     * @example 1d0c0ffee123
     */
    memberAccountId: MemberAccountId;
    /**
     * The account's new login email. It must not belong to any Backblaze account. Null or missing keeps the current email.
     * @example owner@customer.example
     */
    email?: NewEmail;
}

/**
 * Email of a trial account
 *
 * The email of the new account. It must not belong to any Backblaze account. Its owner gets an invitation.
 */
export type TrialEmail = EmailAddress;

/**
 * Term of a trial
 *
 * Length of the trial, in days.
 * @example 14
 */
export type TrialTerm = number;

/**
 * Storage of a trial
 *
 * Storage of the trial, in terabytes. One page of Backblaze's documentation limits it to 20 (quirk `trial-storage-20`).
 * @example 5
 */
export type TrialStorage = number;

/**
 * Region of a trial account
 *
 * The region of the new account. Null or missing: the service's default.
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
 * The new account, its bucket, and an application key restricted to that bucket. The key reads, writes and deletes files and changes bucket settings; it cannot make keys. Backblaze's documentation shows the object inside an array (quirk `array-envelopes`).
 */
export interface ReserveTrialCreateAccountResponse {
    /**
     * The account ID of the trial.
     * @example 1d0c0ffee124
     */
    accountId: AccountId;
    /**
     * The secret half of an application key: `K`, the 3-digit cluster number, 27 base64 characters. This response is the only place it ever appears. Store it first.
     * @example K004exampleexampleexampleexampl
     */
    applicationKey: ApplicationKey;
    /**
     * The public half of an application key: the 3-digit cluster number, the account ID, 10 digits.
     * @example 0041d0c0ffee1230000000001
     */
    applicationKeyId: ApplicationKeyId;
    /**
     * The bucket of the trial: 24 hexadecimal characters.
     * @example 2a0123456789abcdef012345
     */
    bucketId: string;
    /**
     * The bucket's name: `b2-partner`, a name of the partner, and the account ID.
     * @example b2-partner-mygroup-1d0c0ffee124
     */
    bucketName: string;
    /**
     * The email of the account.
     * @example trial@partner.example
     */
    email: string;
    /**
     * The end date, in UTC: `startDate` plus the term. The trial ends at the start of this day.
     * @example 2026-05-12
     */
    endDate: CalendarDate;
    /**
     * The S3-compatible host of the account, without a scheme.
     * @example s3.us-west-004.backblazeb2.com
     */
    s3Endpoint: S3Endpoint;
    /**
     * The start date, in UTC.
     * @example 2026-05-12
     */
    startDate: CalendarDate;
}

/**
 * Parameters of b2_reserve_trial_create_account
 *
 * The trial to reserve, as a single object. The service rejects an array with `bad_request`, although Backblaze's documentation shows one. The mock accepts arrays with the quirk `array-bodies`.
 */
export interface ReserveTrialCreateAccountRequest {
    /**
     * The email of the new account. It must not belong to any Backblaze account. Its owner gets an invitation.
     * @example customer-1@partner.example
     */
    email: TrialEmail;
    /**
     * Length of the trial, in days. Between 7 and 30.
     * @example 14
     */
    term: TrialTerm;
    /**
     * Storage of the trial, in terabytes. One page of Backblaze's documentation limits it to 20 (quirk `trial-storage-20`). Between 1 and 50.
     * @example 5
     */
    storage: TrialStorage;
    /**
     * The region of the new account. Null or missing: the service's default.
     * @example us-east
     */
    region?: TrialRegion;
}

/**
 * Account ID of a member with backups
 *
 * A member of a Group with Enterprise Controls of which you are the admin. Not your own account.
 * @example 1d0c0ffee125
 */
export type BackupAccountId = AccountId;

/**
 * Computer ID
 *
 * ID of a computer's backup: 24 hexadecimal characters.
 * @example aab0a1acc4e227559729081c
 */
export type ComputerId = string;

/**
 * First computer of a page
 *
 * Cursor: the first computer to return (inclusive). Take it from `nextComputerId` of the previous page.
 */
export type StartComputerId = ComputerId;

/**
 * Computers per page
 *
 * Page size: the maximum number of computers to return.
 * @default 100
 * @example 500
 */
export type MaxComputerCount = number;

/**
 * Computer
 *
 * One computer's backup. For `bz_delete_computer`, Backblaze's documentation shows it inside an array (quirk `array-envelopes`).
 */
export interface Computer {
    /**
     * ID of a computer's backup: 24 hexadecimal characters.
     * @example aab0a1acc4e227559729081c
     */
    computerId: ComputerId;
    /**
     * The computer's name.
     * @example studio-mac_2024_09_24
     */
    computerName: string;
    /**
     * When the last file was uploaded, in milliseconds since 1970 (UTC). Backblaze's documentation shows a decimal string (quirk `string-file-timestamps`).
     * @example 1727276780000
     */
    lastFileUploadedTimestamp: number;
}

/**
 * A page of computers
 *
 * A page of a member's computer backups. Deleted and cancelled backups are not listed.
 */
export interface ListComputersResponse {
    /**
     * Cursor: send it as `startComputerId` to get the next page. Null on the last page.
     * @example aab0a1acc4e227559729081c
     */
    nextComputerId: ComputerId | null;
    /** The computers of this page. */
    computers: Computer[];
}

/**
 * Parameters of bz_list_computers
 *
 * The account whose computers to list.
 */
export interface ListComputersRequest {
    /**
     * A member of a Group with Enterprise Controls of which you are the admin. Not your own account.
     * @example 1d0c0ffee125
     */
    accountId: BackupAccountId;
    /**
     * Cursor: the first computer to return (inclusive). Take it from `nextComputerId` of the previous page.
     * @example aab0a1acc4e227559729081c
     */
    startComputerId?: StartComputerId;
    /**
     * Page size: the maximum number of computers to return. Between 1 and 500. Default: 100.
     * @example 500
     */
    maxComputerCount?: MaxComputerCount;
}

/**
 * Parameters of bz_delete_computer
 *
 * The backup to delete and the account it belongs to.
 */
export interface DeleteComputerRequest {
    /**
     * A member of a Group with Enterprise Controls of which you are the admin. Not your own account.
     * @example 1d0c0ffee125
     */
    accountId: BackupAccountId;
    /**
     * ID of a computer's backup: 24 hexadecimal characters.
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
        /** The account cannot use the Partner API. The call had no effect. */
        AccessDenied: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** The service timed out. The call may or may not have taken effect. */
        RequestTimeout: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** The request is too large. The call had no effect. */
        PayloadTooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** The service could not complete the call. The call had no effect. */
        MethodFailure: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** Rate limit reached. The call had no effect. */
        TooManyRequests: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** The service failed. The call may or may not have taken effect. */
        InternalError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** The service is overloaded or down. The call may or may not have taken effect. */
        ServiceUnavailable: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** The request is malformed. The call had no effect. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** The service does not accept this method for this call. The call had no effect. Use GET. */
        MethodNotAllowed: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: {
        /**
         * Seconds to wait before the next attempt. Sent with most 429 and some 503 responses.
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
            /** The request is malformed, or the key is of the wrong kind. The call had no effect. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ErrorBody;
                };
            };
            /** The key is wrong or does not work with this API version. */
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
        /** Empty. The call takes no parameters. */
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
            /** The request is malformed, or the key is of the wrong kind. The call had no effect. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ErrorBody;
                };
            };
            /** The key is wrong or does not work with this API version. */
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
                /**
                 * Your own account ID, from `accountId` in the authorize response. Optional in `b2_list_groups` only, where it defaults to the token's account (Backblaze's documentation marks it as required).
                 * @example 0123456789ab
                 */
                adminAccountId?: AdminAccountId;
                /**
                 * Return only Groups with exactly this name. Names are not unique: all matches are returned, or an empty list if none match.
                 * @example My Business Group
                 */
                groupName?: GroupNameFilter;
                /**
                 * Cursor: the first Group to return (inclusive). Take it from `nextGroupId` of the previous page. With `maxGroupCount` 1 it fetches a single Group. Backblaze's documentation shows an integer; a string is used everywhere else.
                 * @example 10101
                 */
                startGroupId?: StartGroupId;
                /**
                 * Page size: the maximum number of Groups to return.
                 * @example 100
                 */
                maxGroupCount?: MaxGroupCount;
            };
            header?: never;
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
            /** Rejected. The call had no effect. Only `bad_auth_token` and `expired_auth_token` call for a new token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ErrorBody;
                };
            };
            403: components["responses"]["AccessDenied"];
            405: components["responses"]["MethodNotAllowed"];
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
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The parameters as a JSON object. */
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
            /** Rejected. The call had no effect. Only `bad_auth_token` and `expired_auth_token` call for a new token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ErrorBody;
                };
            };
            403: components["responses"]["AccessDenied"];
            405: components["responses"]["MethodNotAllowed"];
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
                /**
                 * Your own account ID, from `accountId` in the authorize response. Optional in `b2_list_groups` only, where it defaults to the token's account (Backblaze's documentation marks it as required).
                 * @example 0123456789ab
                 */
                adminAccountId: AdminAccountId;
                /**
                 * Group ID: a decimal number as a string. Some responses have an integer (quirk `integer-group-ids`).
                 * @example 10101
                 */
                groupId: GroupId;
                /**
                 * Cursor: the first email to return, or the next one after it. Take it from `nextEmail` of the previous page. With `maxMemberCount` 1 it finds a single member.
                 * @example customer-1@partner.example
                 */
                startEmail?: StartEmail;
                /**
                 * Page size: the maximum number of members to return. 0 means the default. Some accounts reject more than 100 with `out_of_range` (quirk `page-limit-100`).
                 * @example 1000
                 */
                maxMemberCount?: MaxMemberCount;
            };
            header?: never;
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
            /** Rejected. The call had no effect. Only `bad_auth_token` and `expired_auth_token` call for a new token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ErrorBody;
                };
            };
            403: components["responses"]["AccessDenied"];
            405: components["responses"]["MethodNotAllowed"];
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
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The parameters as a JSON object. */
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
            /** Rejected. The call had no effect. Only `bad_auth_token` and `expired_auth_token` call for a new token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ErrorBody;
                };
            };
            403: components["responses"]["AccessDenied"];
            405: components["responses"]["MethodNotAllowed"];
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
                /**
                 * Your own account ID, from `accountId` in the authorize response. Optional in `b2_list_groups` only, where it defaults to the token's account (Backblaze's documentation marks it as required).
                 * @example 0123456789ab
                 */
                adminAccountId: AdminAccountId;
                /**
                 * Group ID: a decimal number as a string. Some responses have an integer (quirk `integer-group-ids`).
                 * @example 10101
                 */
                groupId: GroupId;
                /**
                 * The email of the new account. It need not be deliverable. It must not belong to any Backblaze account. In a Group with single sign-on it must be in the SSO domain.
                 * @example customer-1@partner.example
                 */
                memberEmail: MemberEmail;
                /**
                 * The region of the new account. Null or missing: the service's default.
                 * @example eu-central
                 */
                region?: MemberRegion;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The account was created. This is the only time its key is returned. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": CreateGroupMemberResponse;
                };
            };
            400: components["responses"]["BadRequest"];
            /** Rejected. The call had no effect. Only `bad_auth_token` and `expired_auth_token` call for a new token. */
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
            /** The service rejects this email domain. The call had no effect, and retrying does not help. */
            420: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ErrorBody;
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createGroupMember: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The parameters as a JSON object. */
        requestBody: {
            content: {
                "application/json": CreateGroupMemberRequest;
            };
        };
        responses: {
            /** The account was created. This is the only time its key is returned. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": CreateGroupMemberResponse;
                };
            };
            400: components["responses"]["BadRequest"];
            /** Rejected. The call had no effect. Only `bad_auth_token` and `expired_auth_token` call for a new token. */
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
            /** The service rejects this email domain. The call had no effect, and retrying does not help. */
            420: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ErrorBody;
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    ejectGroupMemberGet: {
        parameters: {
            query: {
                /**
                 * Your own account ID, from `accountId` in the authorize response. Optional in `b2_list_groups` only, where it defaults to the token's account (Backblaze's documentation marks it as required).
                 * @example 0123456789ab
                 */
                adminAccountId: AdminAccountId;
                /**
                 * Group ID: a decimal number as a string. Some responses have an integer (quirk `integer-group-ids`).
                 * @example 10101
                 */
                groupId: GroupId;
                /**
                 * The member's account ID.
                 * @example 1d0c0ffee123
                 */
                memberAccountId: MemberAccountId;
                /**
                 * The account's new login email. It must not belong to any Backblaze account. Null or missing keeps the current email.
                 * @example owner@customer.example
                 */
                email?: NewEmail;
            };
            header?: never;
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
            /** Rejected. The call had no effect. Only `bad_auth_token` and `expired_auth_token` call for a new token. */
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
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The parameters as a JSON object. */
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
            /** Rejected. The call had no effect. Only `bad_auth_token` and `expired_auth_token` call for a new token. */
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
                /**
                 * The email of the new account. It must not belong to any Backblaze account. Its owner gets an invitation.
                 * @example customer-1@partner.example
                 */
                email: TrialEmail;
                /**
                 * Length of the trial, in days.
                 * @example 14
                 */
                term: TrialTerm;
                /**
                 * Storage of the trial, in terabytes. One page of Backblaze's documentation limits it to 20 (quirk `trial-storage-20`).
                 * @example 5
                 */
                storage: TrialStorage;
                /**
                 * The region of the new account. Null or missing: the service's default.
                 * @example us-east
                 */
                region?: TrialRegion;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The trial is reserved. This is the only time its key is returned. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ReserveTrialCreateAccountResponse;
                };
            };
            400: components["responses"]["BadRequest"];
            /** Rejected. The call had no effect. Only `bad_auth_token` and `expired_auth_token` call for a new token. */
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
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The parameters as a JSON object. */
        requestBody: {
            content: {
                "application/json": ReserveTrialCreateAccountRequest;
            };
        };
        responses: {
            /** The trial is reserved. This is the only time its key is returned. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ReserveTrialCreateAccountResponse;
                };
            };
            400: components["responses"]["BadRequest"];
            /** Rejected. The call had no effect. Only `bad_auth_token` and `expired_auth_token` call for a new token. */
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
                /**
                 * A member of a Group with Enterprise Controls of which you are the admin. Not your own account.
                 * @example 1d0c0ffee125
                 */
                accountId: BackupAccountId;
                /**
                 * Cursor: the first computer to return (inclusive). Take it from `nextComputerId` of the previous page.
                 * @example aab0a1acc4e227559729081c
                 */
                startComputerId?: StartComputerId;
                /**
                 * Page size: the maximum number of computers to return.
                 * @example 500
                 */
                maxComputerCount?: MaxComputerCount;
            };
            header?: never;
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
            /** Rejected. The call had no effect. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ErrorBody;
                };
            };
            /** Rejected. The call had no effect. Only `bad_auth_token` and `expired_auth_token` call for a new token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ErrorBody;
                };
            };
            403: components["responses"]["AccessDenied"];
            405: components["responses"]["MethodNotAllowed"];
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
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The parameters as a JSON object. */
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
            /** Rejected. The call had no effect. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ErrorBody;
                };
            };
            /** Rejected. The call had no effect. Only `bad_auth_token` and `expired_auth_token` call for a new token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ErrorBody;
                };
            };
            403: components["responses"]["AccessDenied"];
            405: components["responses"]["MethodNotAllowed"];
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
                /**
                 * A member of a Group with Enterprise Controls of which you are the admin. Not your own account.
                 * @example 1d0c0ffee125
                 */
                accountId: BackupAccountId;
                /**
                 * ID of a computer's backup: 24 hexadecimal characters.
                 * @example aab0a1acc4e227559729081c
                 */
                computerId: ComputerId;
            };
            header?: never;
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
            /** Rejected. The call had no effect. Only `bad_auth_token` and `expired_auth_token` call for a new token. */
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
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The parameters as a JSON object. */
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
            /** Rejected. The call had no effect. Only `bad_auth_token` and `expired_auth_token` call for a new token. */
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
