// Generated from the spec by scripts/generate.mjs. Do not edit: change spec/ and run `pnpm generate`.
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
         * @description Exchanges an application key for an authorization token and the base URL of each enabled suite. Tokens work for v3 and
         *     v4 calls alike.
         *
         *     The Partner API needs the **master** application key, whose ID equals the account ID. With any other key, or if the
         *     account is not enabled for the Partner API, the response has no `apiInfo.groupsApi`.
         *
         *     A key that needs a later API version is rejected: with 401 `unsupported` in the reference, with 400 `bad_request` in
         *     reports from the field. Both mean the wrong kind of key.
         */
        get: operations["authorizeAccount"];
        put?: never;
        /**
         * Get a token and the base URLs, by POST
         * @description The same call as a POST with an empty JSON object. The reference documents GET. Integrators report that POST works too.
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
         * @description The same call with its parameters in the query string. The vendor's reference documents this form for lists; its guide calls POST the normal case. POST keeps emails out of URLs and access logs.
         */
        get: operations["listGroupsGet"];
        put?: never;
        /**
         * List your Groups
         * @description Returns a page of the Groups that your account administers. `{}` is a valid body.
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
         * @description The same call with its parameters in the query string. The vendor's reference documents this form for lists; its guide calls POST the normal case. POST keeps emails out of URLs and access logs.
         */
        get: operations["listGroupMembersGet"];
        put?: never;
        /**
         * List the members of a Group
         * @description Returns a page of the accepted members of a Group with their B2 usage, ordered by email. A new member appears within
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
         * @description The same call with its parameters in the query string. Marked deprecated on our advice, not Backblaze's: query strings end up in access logs, proxies and browser histories, and intermediaries may retry a GET. Use POST.
         */
        get: operations["createGroupMemberGet"];
        put?: never;
        /**
         * Create an account in a Group
         * @description Creates a B2 account in a Group and returns an application key for it.
         *
         *     **This response is the only place the key ever appears.** A second call with the same email is rejected with
         *     `invalid_email` and does not return the key. The account cannot log in; the Group's admin manages it.
         *
         *     Email domains that the vendor rejects, such as its own, get 420 `method_failure`. The message says to try again, but
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
         * @description The same call with its parameters in the query string. Marked deprecated on our advice, not Backblaze's: query strings end up in access logs, proxies and browser histories, and intermediaries may retry a GET. Use POST.
         */
        get: operations["ejectGroupMemberGet"];
        put?: never;
        /**
         * Eject a member from its Group
         * @description Removes an account from its Group. **The API cannot undo this**: the account can never be added to a Group again.
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
         * @description The same call with its parameters in the query string. Marked deprecated on our advice, not Backblaze's: query strings end up in access logs, proxies and browser histories, and intermediaries may retry a GET. Use POST.
         */
        get: operations["reserveTrialCreateAccountGet"];
        put?: never;
        /**
         * Reserve a trial and create its account
         * @description Creates an account with a bucket for a time-limited trial and returns an application key that is restricted to that
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
         * @description The same call with its parameters in the query string. This is the only form that the vendor's reference documents for this call, and the safest one to send: some services reject the POST form with 405.
         */
        get: operations["listComputersGet"];
        put?: never;
        /**
         * List the computers that a member backs up
         * @description Returns a page of the computer backups of a member in a Group with Enterprise Controls.
         *
         *     The vendor's samples POST this call, but one SDK expects 405 for it (quirk `list-computers-by-get`). If you get a 405,
         *     use the GET form. Decide by `code`, not by status: the reference lists this call's own codes under 400.
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
         * @description The same call with its parameters in the query string. Marked deprecated on our advice, not Backblaze's: query strings end up in access logs, proxies and browser histories, and intermediaries may retry a GET. Use POST.
         */
        get: operations["deleteComputerGet"];
        put?: never;
        /**
         * Delete a computer's backup
         * @description Deletes the backup of one computer with all its files. **This cannot be undone.**
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
export interface components {
    schemas: {
        /**
         * Account ID
         * @description Account ID: 12 hexadecimal characters.
         * @example 0123456789ab
         */
        AccountId: string;
        /**
         * Capabilities
         * @description What the key can do in the suite. Missing in v4 responses (quirk `sparse-fields`).
         * @example [
         *       "all"
         *     ]
         */
        Capabilities: string[];
        /**
         * Suite name
         * @description The suite's name. Missing in v4 responses (quirk `sparse-fields`).
         * @example groupsApi
         */
        InfoType: string;
        /**
         * Groups suite
         * @description Base URL of the Groups suite.
         */
        GroupsApiInfo: {
            /**
             * @description Base URL of the Groups calls: an origin without a path.
             * @example https://api004.backblazeb2.com
             */
            groupsApiUrl: string;
            capabilities?: components["schemas"]["Capabilities"];
            infoType?: components["schemas"]["InfoType"];
        };
        /**
         * Backup suite
         * @description Base URL of the Backup suite.
         */
        BackupApiInfo: {
            /**
             * @description Base URL of the Backup calls: an origin without a path.
             * @example https://api004.backblazeb2.com
             */
            backupApiUrl: string;
            capabilities?: components["schemas"]["Capabilities"];
            infoType?: components["schemas"]["InfoType"];
        };
        /**
         * Storage suite
         * @description Base URLs of the B2 storage suite, part sizes, and what the key can reach. In v4, an `allowed` object replaces the bucket, prefix and capability fields.
         */
        StorageApiInfo: {
            /**
             * @description Minimum part size of a large file, in bytes. The last part may be smaller.
             * @example 5000000
             */
            absoluteMinimumPartSize: number;
            /**
             * @description Recommended part size, in bytes.
             * @example 100000000
             */
            recommendedPartSize: number;
            /**
             * @description Base URL of the storage calls.
             * @example https://api004.backblazeb2.com
             */
            apiUrl: string;
            /**
             * @description Base URL of downloads.
             * @example https://f004.backblazeb2.com
             */
            downloadUrl: string;
            /**
             * @description Base URL of the S3-compatible API.
             * @example https://s3.us-west-004.backblazeb2.com
             */
            s3ApiUrl: string;
            /**
             * @description The bucket that the key is restricted to. Null if it is not restricted. Missing in v4.
             * @example null
             */
            bucketId?: string | null;
            /**
             * @description The name of that bucket. Null if the key is not restricted. Missing in v4.
             * @example null
             */
            bucketName?: string | null;
            /**
             * @description The file name prefix that the key is restricted to. Null if it is not restricted. Missing in v4.
             * @example null
             */
            namePrefix?: string | null;
            /** @description What the key can do in B2 storage. A master key and the key of a new member have all capabilities. Missing in v4. */
            capabilities?: components["schemas"]["Capabilities"];
            infoType?: components["schemas"]["InfoType"];
        };
        /**
         * Suites of the account
         * @description One object per enabled suite. A missing suite is not enabled for the account.
         */
        ApiInfo: {
            /** @description The Groups suite. Missing if the account is not enabled for the Partner API or the key is not the master key. */
            groupsApi?: components["schemas"]["GroupsApiInfo"];
            /** @description The Backup suite. Missing if it is not enabled. */
            backupApi?: components["schemas"]["BackupApiInfo"];
            /** @description The B2 storage suite. This document does not describe its calls. */
            storageApi?: components["schemas"]["StorageApiInfo"];
        };
        /**
         * Token and base URLs
         * @description The authorization token and the base URL of each enabled suite.
         */
        AuthorizeAccountResponse: {
            /** @description Your account ID. Send it as `adminAccountId`. It equals the ID of the master application key. */
            accountId: components["schemas"]["AccountId"];
            /**
             * @description The token to send in the `Authorization` header. Opaque, valid for at most 24 hours, on v3 and v4 alike.
             * @example 5_0123456789ab0000000000_01c0ffee_1a2b3c_acct_Zm9vYmFyYmF6
             */
            authorizationToken: string;
            /**
             * @description When the application key expires, in milliseconds since 1970 (UTC). Null if it never expires.
             * @example null
             * @example 1796083200000
             */
            applicationKeyExpirationTimestamp: number | null;
            apiInfo: components["schemas"]["ApiInfo"];
        };
        /**
         * Error code
         * @description A stable error code.
         * @example invalid_group_id
         * @enum {string}
         */
        ErrorCode: "bad_request" | "unauthorized" | "bad_auth_token" | "expired_auth_token" | "unsupported" | "invalid_group_id" | "out_of_range" | "invalid_email" | "invalid_region" | "invalid_sms_phone" | "too_many_members" | "invalid_member_account_id" | "invalid_account_id" | "invalid_computer_id" | "access_denied" | "not_found" | "method_not_allowed" | "request_timeout" | "payload_too_large" | "method_failure" | "too_many_requests" | "internal_error" | "service_unavailable";
        /**
         * Error
         * @description The body of every error response.
         */
        Error: {
            /**
             * @description The HTTP status.
             * @example 401
             */
            status: number;
            /**
             * @description Stable error code. Decide by this, not by the status. New codes may appear.
             * @example invalid_group_id
             */
            code: components["schemas"]["ErrorCode"] | (string & {});
            /**
             * @description What went wrong, for people. The wording may change.
             * @example groupId 999 is not an active Group of this admin
             */
            message: string;
        };
        /**
         * Parameters of b2_authorize_account
         * @description An empty object.
         */
        AuthorizeAccountRequest: Record<string, never>;
        /**
         * Admin account ID
         * @description Your own account ID, from `accountId` in the authorize response. Optional in `b2_list_groups` only, where it defaults to the token's account (the reference marks it as required).
         */
        AdminAccountId: components["schemas"]["AccountId"];
        /**
         * Group name to look for
         * @description Return only Groups with exactly this name. Names are not unique: all matches are returned, or an empty list if none match.
         * @example My Business Group
         */
        GroupNameFilter: string;
        /**
         * Group ID
         * @description Group ID: a decimal number as a string. Some responses have an integer (quirk `integer-group-ids`).
         * @example 10101
         */
        GroupId: string;
        /**
         * First Group of a page
         * @description Cursor: the first Group to return (inclusive). Take it from `nextGroupId` of the previous page. With `maxGroupCount` 1 it fetches a single Group. The reference shows an integer; a string is used everywhere else.
         */
        StartGroupId: components["schemas"]["GroupId"];
        /**
         * Groups per page
         * @description Page size: the maximum number of Groups to return.
         * @default 100
         * @example 100
         */
        MaxGroupCount: number;
        /**
         * Product of a Group
         * @description A product that members of a Group can use. New products may appear.
         * @example STORAGE
         */
        GroupProduct: ("BACKUP" | "STORAGE") | (string & {});
        /**
         * Billing state
         * @description Billing state of a Group. New states may appear.
         * @example GOOD
         */
        BillingState: "GOOD" | (string & {});
        /**
         * Account standing
         * @description Standing of the account behind a Group. New states may appear.
         * @example B2_GOOD_STANDING
         */
        AccountStandingState: "B2_GOOD_STANDING" | (string & {});
        /**
         * Account standing details
         * @description Standing of the account behind a Group.
         */
        AccountStandingDetails: {
            state: components["schemas"]["AccountStandingState"];
        };
        /**
         * Timestamp
         * @description A UTC time, `dYYYYMMDD_mHHMMSS`. One SDK's types expect ISO 8601 (quirk `iso-timestamps`).
         * @example d20211120_m121212
         */
        Timestamp: string;
        /**
         * Group statistics
         * @description Statistics of a Group, made once a day at no fixed hour.
         */
        GroupStats: {
            /**
             * @description Number of members.
             * @example 100
             */
            memberCount: number;
            /** @description When the Group was created, in UTC. */
            createdTimestamp: components["schemas"]["Timestamp"];
            /** @description When the statistics were made, in UTC. */
            groupStatsAsOfTimestamp: components["schemas"]["Timestamp"];
        };
        /**
         * B2 statistics
         * @description B2 usage, counted once a day at no fixed hour. A new account shows zeros. Some responses have the counts as decimal strings (quirk `string-counts`).
         */
        B2Stats: {
            /**
             * @description Number of buckets.
             * @example 100
             */
            bucketCount: number;
            /**
             * @description Bytes stored.
             * @example 1000000
             */
            b2BytesStoredCount: number;
            /**
             * @description Number of files stored.
             * @example 150
             */
            b2FilesStoredCount: number;
            /**
             * @description When the usage was counted, in UTC. Null before the first count.
             * @example d20211220_m000000
             * @example null
             */
            b2StatsAsOfTimestamp: components["schemas"]["Timestamp"] | null;
        };
        /**
         * Group
         * @description A Group of customer accounts. Only the ID, name, products and `groupStats` are always present; the other fields differ between sources (quirk `sparse-fields`).
         */
        Group: {
            groupId: components["schemas"]["GroupId"];
            /**
             * @description The Group's name. Names are not unique.
             * @example My Business Group
             */
            groupName: string;
            /**
             * @description The products that the Group's members can use.
             * @example [
             *       "STORAGE"
             *     ]
             */
            groupProducts: components["schemas"]["GroupProduct"][];
            /**
             * @description The balance due. The sources name no currency. Missing in recent responses.
             * @example 0
             */
            totalBalanceDue?: number;
            /** @description Billing state of the Group. Missing in recent responses. */
            billingState?: components["schemas"]["BillingState"];
            /** @description Standing of the account behind the Group. Missing in the oldest responses. */
            accountStandingDetails?: components["schemas"]["AccountStandingDetails"];
            groupStats: components["schemas"]["GroupStats"];
            /** @description Total B2 usage of the members. Missing before the first count. */
            b2Stats?: components["schemas"]["B2Stats"];
            /**
             * @description A revision number. The reference does not explain it. Missing in recent responses.
             * @example 1
             */
            revision?: number;
        };
        /**
         * A page of Groups
         * @description A page of Groups.
         */
        ListGroupsResponse: {
            /** @description The admin's account ID. Missing in the oldest responses. */
            accountId?: components["schemas"]["AccountId"];
            /** @description The Groups of this page. */
            groups: components["schemas"]["Group"][];
            /**
             * @description Cursor: send it as `startGroupId` to get the next page. Null or missing on the last page.
             * @example 10102
             * @example null
             */
            nextGroupId?: components["schemas"]["GroupId"] | null;
        };
        /**
         * Parameters of b2_list_groups
         * @description The Groups to list. All fields are optional. An empty object returns the first page.
         */
        ListGroupsRequest: {
            adminAccountId?: components["schemas"]["AdminAccountId"];
            groupName?: components["schemas"]["GroupNameFilter"];
            startGroupId?: components["schemas"]["StartGroupId"];
            maxGroupCount?: components["schemas"]["MaxGroupCount"];
        };
        /**
         * First member of a page
         * @description Cursor: the first email to return, or the next one after it. Take it from `nextEmail` of the previous page. With `maxMemberCount` 1 it finds a single member.
         * @example customer-1@partner.example
         */
        StartEmail: string;
        /**
         * Members per page
         * @description Page size: the maximum number of members to return. 0 means the default. Some accounts reject more than 100 with `out_of_range` (quirk `page-limit-100`).
         * @default 100
         * @example 1000
         */
        MaxMemberCount: number;
        /**
         * Region
         * @description The region of an account. Send the region name, not an S3 label such as `us-west-004`. Older pages of the reference list three regions; the fourth is confirmed.
         * @example eu-central
         * @enum {string}
         */
        Region: "us-west" | "us-east" | "eu-central" | "ca-east";
        /**
         * Region of an account
         * @description The region of an account. New regions may appear.
         * @example us-west
         */
        RegionName: components["schemas"]["Region"] | (string & {});
        /**
         * S3 endpoint
         * @description The S3-compatible host of the account, without a scheme.
         * @example s3.us-west-004.backblazeb2.com
         */
        S3Endpoint: string;
        /**
         * Member
         * @description An account in a Group.
         */
        GroupMember: {
            /** @description The member's account ID. */
            accountId: components["schemas"]["AccountId"];
            /**
             * @description The email of the account.
             * @example customer-1@partner.example
             */
            email: string;
            groupId: components["schemas"]["GroupId"];
            /**
             * @description The Group's name.
             * @example My Business Group
             */
            groupName: string;
            region: components["schemas"]["RegionName"];
            s3Endpoint: components["schemas"]["S3Endpoint"];
            /**
             * @description The cluster where the account lives. Responses recorded in January 2026 have it, older ones do not (quirk `sparse-fields`).
             * @example 004
             */
            clusterNum?: string;
            /** @description B2 usage of the member. Zeros for a new member. */
            b2Stats: components["schemas"]["B2Stats"];
        };
        /**
         * A page of members
         * @description A page of the accepted members of a Group, ordered by email. The reference shows it inside an array (quirk `array-envelopes`).
         */
        ListGroupMembersResponse: {
            groupId: components["schemas"]["GroupId"];
            /**
             * @description The Group's name.
             * @example My Business Group
             */
            groupName: string;
            /**
             * @description Cursor: send it as `startEmail` to get the next page. Null on the last page, but some integrators got the last email again forever (quirk `sticky-cursor`). Stop when a page has no new members.
             * @example customer-2@partner.example
             * @example null
             */
            nextEmail: string | null;
            /** @description The members of this page. */
            groupMembers: components["schemas"]["GroupMember"][];
        };
        /**
         * Parameters of b2_list_group_members
         * @description The Group and the page of members to list.
         */
        ListGroupMembersRequest: {
            adminAccountId: components["schemas"]["AdminAccountId"];
            groupId: components["schemas"]["GroupId"];
            startEmail?: components["schemas"]["StartEmail"];
            maxMemberCount?: components["schemas"]["MaxMemberCount"];
        };
        /**
         * Email address
         * @description An email address: a local part, an at sign, a domain with a dot.
         * @example customer-1@partner.example
         */
        EmailAddress: string;
        /**
         * Email of a new member
         * @description The email of the new account. It need not be deliverable. It must not belong to any Backblaze account. In a Group with single sign-on it must be in the SSO domain.
         */
        MemberEmail: components["schemas"]["EmailAddress"];
        /**
         * Region of a new member
         * @description The region of the new account. Null or missing: the service's default.
         * @example eu-central
         * @example null
         */
        MemberRegion: components["schemas"]["Region"] | null;
        /**
         * Application key ID
         * @description The public half of an application key: the 3-digit cluster number, the account ID, 10 digits.
         * @example 0041d0c0ffee1230000000001
         */
        ApplicationKeyId: string;
        /**
         * Application key
         * @description The secret half of an application key: `K`, the 3-digit cluster number, 27 base64 characters. This response is the only place it ever appears. Store it first.
         * @example K004exampleexampleexampleexampl
         */
        ApplicationKey: string;
        /**
         * New member
         * @description The new account.
         */
        CreatedGroupMember: {
            /** @description The member's account ID. */
            accountId: components["schemas"]["AccountId"];
            /**
             * @description The email of the account.
             * @example customer-1@partner.example
             */
            email: string;
            groupId: components["schemas"]["GroupId"];
            /**
             * @description The Group's name.
             * @example My Business Group
             */
            groupName: string;
            region: components["schemas"]["RegionName"];
            s3Endpoint: components["schemas"]["S3Endpoint"];
            /**
             * @description The cluster where the account lives. Responses recorded in January 2026 have it, older ones do not (quirk `sparse-fields`).
             * @example 004
             */
            clusterNum?: string;
        };
        /**
         * A new account and its key
         * @description The new account and an application key with all capabilities of the account. The key is not its master key. The reference shows the object inside an array (quirk `array-envelopes`).
         */
        CreateGroupMemberResponse: {
            applicationKeyId: components["schemas"]["ApplicationKeyId"];
            applicationKey: components["schemas"]["ApplicationKey"];
            groupMember: components["schemas"]["CreatedGroupMember"];
        };
        /**
         * Parameters of b2_create_group_member
         * @description The account to create and its Group. The Group must be managed and have B2 (`STORAGE`) enabled.
         */
        CreateGroupMemberRequest: {
            adminAccountId: components["schemas"]["AdminAccountId"];
            groupId: components["schemas"]["GroupId"];
            memberEmail: components["schemas"]["MemberEmail"];
            region?: components["schemas"]["MemberRegion"];
        };
        /**
         * Account ID of a member
         * @description The member's account ID.
         * @example 1d0c0ffee123
         */
        MemberAccountId: components["schemas"]["AccountId"];
        /**
         * New email of an ejected account
         * @description The account's new login email. It must not belong to any Backblaze account. Null or missing keeps the current email.
         * @example owner@customer.example
         * @example null
         */
        NewEmail: components["schemas"]["EmailAddress"] | null;
        /**
         * An ejected account
         * @description The ejected account. The reference shows it inside an array (quirk `array-envelopes`).
         */
        EjectGroupMemberResponse: {
            /** @description The account ID. The account is now independent of the Group. */
            accountId: components["schemas"]["AccountId"];
            /**
             * @description The login email from now on.
             * @example owner@customer.example
             */
            email: string;
            /** @description The Group it left. */
            groupId: components["schemas"]["GroupId"];
            /**
             * @description The name of the Group it left.
             * @example My Business Group
             */
            groupName: string;
            region: components["schemas"]["RegionName"];
            /** @description The account's S3 host. The reference lists it, recorded responses do not have it (quirk `extra-fields`). */
            s3Endpoint?: components["schemas"]["S3Endpoint"];
        };
        /**
         * Parameters of b2_eject_group_member
         * @description The member to eject.
         */
        EjectGroupMemberRequest: {
            adminAccountId: components["schemas"]["AdminAccountId"];
            groupId: components["schemas"]["GroupId"];
            memberAccountId: components["schemas"]["MemberAccountId"];
            email?: components["schemas"]["NewEmail"];
        };
        /**
         * Email of a trial account
         * @description The email of the new account. It must not belong to any Backblaze account. Its owner gets an invitation.
         */
        TrialEmail: components["schemas"]["EmailAddress"];
        /**
         * Term of a trial
         * @description Length of the trial, in days.
         * @example 14
         */
        TrialTerm: number;
        /**
         * Storage of a trial
         * @description Storage of the trial, in terabytes. One page of the reference limits it to 20 (quirk `trial-storage-20`).
         * @example 5
         */
        TrialStorage: number;
        /**
         * Region of a trial account
         * @description The region of the new account. Null or missing: the service's default.
         * @example us-east
         * @example null
         */
        TrialRegion: components["schemas"]["Region"] | null;
        /**
         * Calendar date
         * Format: date
         * @description A day in UTC, `yyyy-MM-dd`.
         * @example 2026-05-12
         */
        CalendarDate: string;
        /**
         * A trial account, its bucket and its key
         * @description The new account, its bucket, and an application key restricted to that bucket. The key reads, writes and deletes files and changes bucket settings; it cannot make keys. The reference shows the object inside an array (quirk `array-envelopes`).
         */
        ReserveTrialCreateAccountResponse: {
            /** @description The account ID of the trial. */
            accountId: components["schemas"]["AccountId"];
            applicationKey: components["schemas"]["ApplicationKey"];
            applicationKeyId: components["schemas"]["ApplicationKeyId"];
            /**
             * @description The bucket of the trial: 24 hexadecimal characters.
             * @example 2a0123456789abcdef012345
             */
            bucketId: string;
            /**
             * @description The bucket's name: `b2-partner`, a name of the partner, and the account ID.
             * @example b2-partner-mygroup-1d0c0ffee124
             */
            bucketName: string;
            /**
             * @description The email of the account.
             * @example trial@partner.example
             */
            email: string;
            /** @description The end date, in UTC: `startDate` plus the term. The trial ends at the start of this day. */
            endDate: components["schemas"]["CalendarDate"];
            s3Endpoint: components["schemas"]["S3Endpoint"];
            /** @description The start date, in UTC. */
            startDate: components["schemas"]["CalendarDate"];
        };
        /**
         * Parameters of b2_reserve_trial_create_account
         * @description The trial to reserve, as a single object. The service rejects an array with `bad_request`, although the reference shows one. The mock accepts arrays with the quirk `array-bodies`.
         */
        ReserveTrialCreateAccountRequest: {
            email: components["schemas"]["TrialEmail"];
            term: components["schemas"]["TrialTerm"];
            storage: components["schemas"]["TrialStorage"];
            region?: components["schemas"]["TrialRegion"];
        };
        /**
         * Account ID of a member with backups
         * @description A member of a Group with Enterprise Controls of which you are the admin. Not your own account.
         * @example 1d0c0ffee125
         */
        BackupAccountId: components["schemas"]["AccountId"];
        /**
         * Computer ID
         * @description ID of a computer's backup: 24 hexadecimal characters.
         * @example aab0a1acc4e227559729081c
         */
        ComputerId: string;
        /**
         * First computer of a page
         * @description Cursor: the first computer to return (inclusive). Take it from `nextComputerId` of the previous page.
         */
        StartComputerId: components["schemas"]["ComputerId"];
        /**
         * Computers per page
         * @description Page size: the maximum number of computers to return.
         * @default 100
         * @example 500
         */
        MaxComputerCount: number;
        /**
         * Computer
         * @description One computer's backup. For `bz_delete_computer`, the reference shows it inside an array (quirk `array-envelopes`).
         */
        Computer: {
            computerId: components["schemas"]["ComputerId"];
            /**
             * @description The computer's name.
             * @example studio-mac_2024_09_24
             */
            computerName: string;
            /**
             * @description When the last file was uploaded, in milliseconds since 1970 (UTC). The reference shows a decimal string (quirk `string-file-timestamps`).
             * @example 1727276780000
             */
            lastFileUploadedTimestamp: number;
        };
        /**
         * A page of computers
         * @description A page of a member's computer backups. Deleted and cancelled backups are not listed.
         */
        ListComputersResponse: {
            /**
             * @description Cursor: send it as `startComputerId` to get the next page. Null on the last page.
             * @example aab0a1acc4e227559729081c
             * @example null
             */
            nextComputerId: components["schemas"]["ComputerId"] | null;
            /** @description The computers of this page. */
            computers: components["schemas"]["Computer"][];
        };
        /**
         * Parameters of bz_list_computers
         * @description The account whose computers to list.
         */
        ListComputersRequest: {
            accountId: components["schemas"]["BackupAccountId"];
            startComputerId?: components["schemas"]["StartComputerId"];
            maxComputerCount?: components["schemas"]["MaxComputerCount"];
        };
        /**
         * Parameters of bz_delete_computer
         * @description The backup to delete and the account it belongs to.
         */
        DeleteComputerRequest: {
            accountId: components["schemas"]["BackupAccountId"];
            computerId: components["schemas"]["ComputerId"];
        };
    };
    responses: {
        /** @description The account cannot use the Partner API. The call had no effect. */
        AccessDenied: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The service timed out. The call may or may not have taken effect. */
        RequestTimeout: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The request is too large. The call had no effect. */
        PayloadTooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The service could not complete the call. The call had no effect. */
        MethodFailure: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description Rate limit reached. The call had no effect. */
        TooManyRequests: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The service failed. The call may or may not have taken effect. */
        InternalError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The service is overloaded or down. The call may or may not have taken effect. */
        ServiceUnavailable: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The request is malformed. The call had no effect. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The service does not accept this method for this call. The call had no effect. Use GET. */
        MethodNotAllowed: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: {
        /**
         * @description Seconds to wait before the next attempt. Sent with most 429 and some 503 responses.
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
            /** @description The token and the base URLs. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthorizeAccountResponse"];
                };
            };
            /** @description The request is malformed, or the key is of the wrong kind. The call had no effect. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The key is wrong or does not work with this API version. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
        /** @description Empty. The call takes no parameters. */
        requestBody?: {
            content: {
                "application/json": components["schemas"]["AuthorizeAccountRequest"];
            };
        };
        responses: {
            /** @description The token and the base URLs. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthorizeAccountResponse"];
                };
            };
            /** @description The request is malformed, or the key is of the wrong kind. The call had no effect. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The key is wrong or does not work with this API version. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                /** @description Your own account ID, from `accountId` in the authorize response. Optional in `b2_list_groups` only, where it defaults to the token's account (the reference marks it as required). */
                adminAccountId?: components["schemas"]["AdminAccountId"];
                /** @description Return only Groups with exactly this name. Names are not unique: all matches are returned, or an empty list if none match. */
                groupName?: components["schemas"]["GroupNameFilter"];
                /** @description Cursor: the first Group to return (inclusive). Take it from `nextGroupId` of the previous page. With `maxGroupCount` 1 it fetches a single Group. The reference shows an integer; a string is used everywhere else. */
                startGroupId?: components["schemas"]["StartGroupId"];
                /** @description Page size: the maximum number of Groups to return. */
                maxGroupCount?: components["schemas"]["MaxGroupCount"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of Groups. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListGroupsResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            /** @description Rejected. The call had no effect. Only `bad_auth_token` and `expired_auth_token` call for a new token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
        /** @description The parameters as a JSON object. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ListGroupsRequest"];
            };
        };
        responses: {
            /** @description A page of Groups. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListGroupsResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            /** @description Rejected. The call had no effect. Only `bad_auth_token` and `expired_auth_token` call for a new token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                /** @description Your own account ID, from `accountId` in the authorize response. Optional in `b2_list_groups` only, where it defaults to the token's account (the reference marks it as required). */
                adminAccountId: components["schemas"]["AdminAccountId"];
                /** @description Group ID: a decimal number as a string. Some responses have an integer (quirk `integer-group-ids`). */
                groupId: components["schemas"]["GroupId"];
                /** @description Cursor: the first email to return, or the next one after it. Take it from `nextEmail` of the previous page. With `maxMemberCount` 1 it finds a single member. */
                startEmail?: components["schemas"]["StartEmail"];
                /** @description Page size: the maximum number of members to return. 0 means the default. Some accounts reject more than 100 with `out_of_range` (quirk `page-limit-100`). */
                maxMemberCount?: components["schemas"]["MaxMemberCount"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of members. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListGroupMembersResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            /** @description Rejected. The call had no effect. Only `bad_auth_token` and `expired_auth_token` call for a new token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
        /** @description The parameters as a JSON object. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ListGroupMembersRequest"];
            };
        };
        responses: {
            /** @description A page of members. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListGroupMembersResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            /** @description Rejected. The call had no effect. Only `bad_auth_token` and `expired_auth_token` call for a new token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                /** @description Your own account ID, from `accountId` in the authorize response. Optional in `b2_list_groups` only, where it defaults to the token's account (the reference marks it as required). */
                adminAccountId: components["schemas"]["AdminAccountId"];
                /** @description Group ID: a decimal number as a string. Some responses have an integer (quirk `integer-group-ids`). */
                groupId: components["schemas"]["GroupId"];
                /** @description The email of the new account. It need not be deliverable. It must not belong to any Backblaze account. In a Group with single sign-on it must be in the SSO domain. */
                memberEmail: components["schemas"]["MemberEmail"];
                /** @description The region of the new account. Null or missing: the service's default. */
                region?: components["schemas"]["MemberRegion"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The account was created. This is the only time its key is returned. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreateGroupMemberResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            /** @description Rejected. The call had no effect. Only `bad_auth_token` and `expired_auth_token` call for a new token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            403: components["responses"]["AccessDenied"];
            408: components["responses"]["RequestTimeout"];
            413: components["responses"]["PayloadTooLarge"];
            /** @description The service rejects this email domain. The call had no effect, and retrying does not help. */
            420: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
        /** @description The parameters as a JSON object. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateGroupMemberRequest"];
            };
        };
        responses: {
            /** @description The account was created. This is the only time its key is returned. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreateGroupMemberResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            /** @description Rejected. The call had no effect. Only `bad_auth_token` and `expired_auth_token` call for a new token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            403: components["responses"]["AccessDenied"];
            408: components["responses"]["RequestTimeout"];
            413: components["responses"]["PayloadTooLarge"];
            /** @description The service rejects this email domain. The call had no effect, and retrying does not help. */
            420: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                /** @description Your own account ID, from `accountId` in the authorize response. Optional in `b2_list_groups` only, where it defaults to the token's account (the reference marks it as required). */
                adminAccountId: components["schemas"]["AdminAccountId"];
                /** @description Group ID: a decimal number as a string. Some responses have an integer (quirk `integer-group-ids`). */
                groupId: components["schemas"]["GroupId"];
                /** @description The member's account ID. */
                memberAccountId: components["schemas"]["MemberAccountId"];
                /** @description The account's new login email. It must not belong to any Backblaze account. Null or missing keeps the current email. */
                email?: components["schemas"]["NewEmail"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The account has left the Group. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EjectGroupMemberResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            /** @description Rejected. The call had no effect. Only `bad_auth_token` and `expired_auth_token` call for a new token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
        /** @description The parameters as a JSON object. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["EjectGroupMemberRequest"];
            };
        };
        responses: {
            /** @description The account has left the Group. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EjectGroupMemberResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            /** @description Rejected. The call had no effect. Only `bad_auth_token` and `expired_auth_token` call for a new token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                /** @description The email of the new account. It must not belong to any Backblaze account. Its owner gets an invitation. */
                email: components["schemas"]["TrialEmail"];
                /** @description Length of the trial, in days. */
                term: components["schemas"]["TrialTerm"];
                /** @description Storage of the trial, in terabytes. One page of the reference limits it to 20 (quirk `trial-storage-20`). */
                storage: components["schemas"]["TrialStorage"];
                /** @description The region of the new account. Null or missing: the service's default. */
                region?: components["schemas"]["TrialRegion"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The trial is reserved. This is the only time its key is returned. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReserveTrialCreateAccountResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            /** @description Rejected. The call had no effect. Only `bad_auth_token` and `expired_auth_token` call for a new token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
        /** @description The parameters as a JSON object. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReserveTrialCreateAccountRequest"];
            };
        };
        responses: {
            /** @description The trial is reserved. This is the only time its key is returned. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReserveTrialCreateAccountResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            /** @description Rejected. The call had no effect. Only `bad_auth_token` and `expired_auth_token` call for a new token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                /** @description A member of a Group with Enterprise Controls of which you are the admin. Not your own account. */
                accountId: components["schemas"]["BackupAccountId"];
                /** @description Cursor: the first computer to return (inclusive). Take it from `nextComputerId` of the previous page. */
                startComputerId?: components["schemas"]["StartComputerId"];
                /** @description Page size: the maximum number of computers to return. */
                maxComputerCount?: components["schemas"]["MaxComputerCount"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of computers. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListComputersResponse"];
                };
            };
            /** @description Rejected. The call had no effect. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Rejected. The call had no effect. Only `bad_auth_token` and `expired_auth_token` call for a new token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
        /** @description The parameters as a JSON object. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ListComputersRequest"];
            };
        };
        responses: {
            /** @description A page of computers. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListComputersResponse"];
                };
            };
            /** @description Rejected. The call had no effect. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Rejected. The call had no effect. Only `bad_auth_token` and `expired_auth_token` call for a new token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                /** @description A member of a Group with Enterprise Controls of which you are the admin. Not your own account. */
                accountId: components["schemas"]["BackupAccountId"];
                /** @description ID of a computer's backup: 24 hexadecimal characters. */
                computerId: components["schemas"]["ComputerId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The backup was deleted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Computer"];
                };
            };
            400: components["responses"]["BadRequest"];
            /** @description Rejected. The call had no effect. Only `bad_auth_token` and `expired_auth_token` call for a new token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
        /** @description The parameters as a JSON object. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeleteComputerRequest"];
            };
        };
        responses: {
            /** @description The backup was deleted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Computer"];
                };
            };
            400: components["responses"]["BadRequest"];
            /** @description Rejected. The call had no effect. Only `bad_auth_token` and `expired_auth_token` call for a new token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
