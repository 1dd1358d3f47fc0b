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
         * @description Turns the master application key into an authorization token, and says at which base URLs the suites of the account
         *     are. The token is valid for at most 24 hours.
         *
         *     The Partner API needs the **master** application key. With any other key, and for an account that is not enabled
         *     for the Partner API, `apiInfo.groupsApi` is absent from the answer.
         */
        get: operations["authorizeAccount"];
        put?: never;
        /**
         * Get a token and the base URLs, by POST
         * @description The same call as a POST with an empty JSON object. The reference documents GET; POST is known to work too.
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
                 * @description Asks the service to fail some authorization tokens on purpose, so that a program can prove that it survives that. For tests only.
                 * @example expire_some_account_authorization_tokens
                 */
                "X-Bz-Test-Mode"?: components["parameters"]["TestMode"];
            };
            path?: never;
            cookie?: never;
        };
        /**
         * List your Groups, by query
         * @description The same call with its parameters in the query, for reading by hand. Programs use POST.
         */
        get: operations["listGroupsGet"];
        put?: never;
        /**
         * List your Groups
         * @description Lists the Groups that your account administers, a page at a time. `{}` is a valid body.
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
                 * @description Asks the service to fail some authorization tokens on purpose, so that a program can prove that it survives that. For tests only.
                 * @example expire_some_account_authorization_tokens
                 */
                "X-Bz-Test-Mode"?: components["parameters"]["TestMode"];
            };
            path?: never;
            cookie?: never;
        };
        /**
         * List the members of a Group, by query
         * @description The same call with its parameters in the query, for reading by hand. Programs use POST.
         */
        get: operations["listGroupMembersGet"];
        put?: never;
        /**
         * List the members of a Group
         * @description Lists the accepted members of a Group with what they store, a page at a time, ordered by email.
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
                 * @description Asks the service to fail some authorization tokens on purpose, so that a program can prove that it survives that. For tests only.
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
         * @description The same call with its parameters in the query. Do not use it: query strings end in access logs, proxies and histories, and programs on the way feel free to repeat a GET. Use POST.
         */
        get: operations["createGroupMemberGet"];
        put?: never;
        /**
         * Create an account in a Group
         * @description Creates a B2 account as a member of a Group and hands out an application key for it.
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
                 * @description Asks the service to fail some authorization tokens on purpose, so that a program can prove that it survives that. For tests only.
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
         * @description The same call with its parameters in the query. Do not use it: query strings end in access logs, proxies and histories, and programs on the way feel free to repeat a GET. Use POST.
         */
        get: operations["ejectGroupMemberGet"];
        put?: never;
        /**
         * Eject a member from its Group
         * @description Takes an account out of its Group. **This cannot be undone through the API**: the account can never be added to a Group
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
                 * @description Asks the service to fail some authorization tokens on purpose, so that a program can prove that it survives that. For tests only.
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
         * @description The same call with its parameters in the query. Do not use it: query strings end in access logs, proxies and histories, and programs on the way feel free to repeat a GET. Use POST.
         */
        get: operations["reserveTrialCreateAccountGet"];
        put?: never;
        /**
         * Reserve a trial and create its account
         * @description Creates an account with a bucket for a trial of limited time and storage, and hands out a key that reaches only that
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
                 * @description Asks the service to fail some authorization tokens on purpose, so that a program can prove that it survives that. For tests only.
                 * @example expire_some_account_authorization_tokens
                 */
                "X-Bz-Test-Mode"?: components["parameters"]["TestMode"];
            };
            path?: never;
            cookie?: never;
        };
        /**
         * List the computers that a member backs up, by query
         * @description The same call with its parameters in the query, for reading by hand. Programs use POST.
         */
        get: operations["listComputersGet"];
        put?: never;
        /**
         * List the computers that a member backs up
         * @description Lists the computer backups of a member of a Group with Enterprise Controls, a page at a time.
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
                 * @description Asks the service to fail some authorization tokens on purpose, so that a program can prove that it survives that. For tests only.
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
         * @description The same call with its parameters in the query. Do not use it: query strings end in access logs, proxies and histories, and programs on the way feel free to repeat a GET. Use POST.
         */
        get: operations["deleteComputerGet"];
        put?: never;
        /**
         * Delete a computer's backup
         * @description Deletes the backup of one computer with all its files. **This cannot be undone.**
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
         * @description An account: 12 hexadecimal characters.
         * @example 0123456789ab
         */
        AccountId: string;
        /**
         * Capabilities
         * @description What the key may do in the suite. Missing in version 4 (quirk `sparse-fields`).
         * @example [
         *       "all"
         *     ]
         */
        Capabilities: string[];
        /**
         * Suite name
         * @description The suite's name, repeated. Missing in version 4 (quirk `sparse-fields`).
         * @example groupsApi
         */
        InfoType: string;
        /**
         * Groups suite
         * @description Where the Groups suite is.
         */
        GroupsApiInfo: {
            /**
             * @description Base URL of the calls of the Groups suite: an origin, without a path.
             * @example https://api004.backblazeb2.com
             */
            groupsApiUrl: string;
            capabilities?: components["schemas"]["Capabilities"];
            infoType?: components["schemas"]["InfoType"];
        };
        /**
         * Backup suite
         * @description Where the Backup suite is.
         */
        BackupApiInfo: {
            /**
             * @description Base URL of the calls of the Backup suite: an origin, without a path.
             * @example https://api004.backblazeb2.com
             */
            backupApiUrl: string;
            capabilities?: components["schemas"]["Capabilities"];
            infoType?: components["schemas"]["InfoType"];
        };
        /**
         * Storage suite
         * @description Where the B2 storage suite is, and how large the parts of large files may be. Version 4 has an `allowed` object in place of the bucket, prefix and capability fields.
         */
        StorageApiInfo: {
            /**
             * @description The smallest part of a large file, in bytes; the last part may be smaller.
             * @example 5000000
             */
            absoluteMinimumPartSize: number;
            /**
             * @description The part size that uploads best, in bytes.
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
             * @description The one bucket that the key reaches; null when it reaches all of them. Missing in version 4.
             * @example null
             */
            bucketId?: string | null;
            /**
             * @description The name of that bucket; null when the key reaches all of them. Missing in version 4.
             * @example null
             */
            bucketName?: string | null;
            /**
             * @description The prefix of the file names that the key reaches; null for all. Missing in version 4.
             * @example null
             */
            namePrefix?: string | null;
            capabilities?: components["schemas"]["Capabilities"];
            infoType?: components["schemas"]["InfoType"];
        };
        /**
         * Suites of the account
         * @description One object for each suite that is enabled for the account; an absent suite is not enabled.
         */
        ApiInfo: {
            /** @description The Groups suite. Absent when the account is not enabled for the Partner API, or the key is not the master key. */
            groupsApi?: components["schemas"]["GroupsApiInfo"];
            /** @description The Backup suite. Absent when it is not enabled. */
            backupApi?: components["schemas"]["BackupApiInfo"];
            /** @description The B2 storage suite, which this document does not describe further. */
            storageApi?: components["schemas"]["StorageApiInfo"];
        };
        /**
         * Token and base URLs
         * @description The token, and the base URLs of the suites that the account may use.
         */
        AuthorizeAccountResponse: {
            /** @description Your own account: the `adminAccountId` of the other calls. */
            accountId: components["schemas"]["AccountId"];
            /**
             * @description The token for the `Authorization` header of the other calls. Opaque; valid for at most 24 hours.
             * @example 5_0123456789ab0000000000_01c0ffee_1a2b3c_acct_Zm9vYmFyYmF6
             */
            authorizationToken: string;
            /**
             * @description When the application key runs out, in milliseconds since 1970 (UTC); null when it never does.
             * @example null
             * @example 1796083200000
             */
            applicationKeyExpirationTimestamp: number | null;
            apiInfo: components["schemas"]["ApiInfo"];
        };
        /**
         * Error code
         * @description The stable identifier of a refusal or a fault.
         * @example invalid_group_id
         * @enum {string}
         */
        ErrorCode: "bad_request" | "unauthorized" | "bad_auth_token" | "expired_auth_token" | "unsupported" | "invalid_group_id" | "out_of_range" | "invalid_email" | "invalid_region" | "invalid_sms_phone" | "too_many_members" | "invalid_member_account_id" | "invalid_account_id" | "invalid_computer_id" | "access_denied" | "not_found" | "method_not_allowed" | "request_timeout" | "payload_too_large" | "method_failure" | "too_many_requests" | "internal_error" | "service_unavailable";
        /**
         * Error
         * @description The body of every answer that is not a success.
         */
        Error: {
            /**
             * @description The HTTP status, repeated.
             * @example 401
             */
            status: number;
            /**
             * @description Stable identifier, made for programs. A code that is not listed yet may appear.
             * @example invalid_group_id
             */
            code: components["schemas"]["ErrorCode"] | (string & {});
            /**
             * @description What went wrong, for people. Its wording may change.
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
         * @description Your own account, the admin of the Groups: `accountId` of the authorize answer. Only `b2_list_groups` may be called without it; it then takes the token's account, although the reference marks it as required.
         */
        AdminAccountId: components["schemas"]["AccountId"];
        /**
         * Group name to look for
         * @description List only Groups with exactly this name. Names are not unique, so there can be several.
         * @example My Business Group
         */
        GroupNameFilter: string;
        /**
         * Group ID
         * @description A Group: a decimal number, as a string. Some answers carry it as an integer (quirk `integer-group-ids`).
         * @example 10101
         */
        GroupId: string;
        /**
         * First Group of a page
         * @description The Group to begin with, itself included: the `nextGroupId` of the page before. With `maxGroupCount` 1 it fetches a single Group. The reference shows an integer here; everywhere else it is a string.
         */
        StartGroupId: components["schemas"]["GroupId"];
        /**
         * Groups per page
         * @description The most Groups to return.
         * @default 100
         * @example 100
         */
        MaxGroupCount: number;
        /**
         * Product of a Group
         * @description A product that members of a Group can use. A product that is not listed yet may appear.
         * @example STORAGE
         */
        GroupProduct: ("BACKUP" | "STORAGE") | (string & {});
        /**
         * Billing state
         * @description How the billing of a Group stands. A state that is not listed yet may appear.
         * @example GOOD
         */
        BillingState: "GOOD" | (string & {});
        /**
         * Account standing
         * @description How the account behind a Group stands. A state that is not listed yet may appear.
         * @example B2_GOOD_STANDING
         */
        AccountStandingState: "B2_GOOD_STANDING" | (string & {});
        /**
         * Account standing details
         * @description How the account behind a Group stands.
         */
        AccountStandingDetails: {
            state: components["schemas"]["AccountStandingState"];
        };
        /**
         * Timestamp
         * @description A moment in UTC, `dYYYYMMDD_mHHMMSS`. One SDK's types say that ISO 8601 occurs as well (quirk `iso-timestamps`).
         * @example d20211120_m121212
         */
        Timestamp: string;
        /**
         * Group statistics
         * @description Figures about a Group, counted once a day.
         */
        GroupStats: {
            /**
             * @description Number of members.
             * @example 100
             */
            memberCount: number;
            /** @description When the Group was made, in UTC. */
            createdTimestamp: components["schemas"]["Timestamp"];
            /** @description When the figures were made, in UTC. */
            groupStatsAsOfTimestamp: components["schemas"]["Timestamp"];
        };
        /**
         * B2 statistics
         * @description What is stored in B2. It is counted once a day, so a new account shows zeros. Some answers carry the counts as decimal strings (quirk `string-counts`).
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
             * @description When the counts were made, in UTC; null as long as there are none.
             * @example d20211220_m000000
             * @example null
             */
            b2StatsAsOfTimestamp: components["schemas"]["Timestamp"] | null;
        };
        /**
         * Group
         * @description A Group of customer accounts. Fields come and go between sources (quirks `sparse-fields`, `extra-fields`): only the ID, the name, the products and `groupStats` are sure.
         */
        Group: {
            groupId: components["schemas"]["GroupId"];
            /**
             * @description The Group's name. Names are not unique.
             * @example My Business Group
             */
            groupName: string;
            /**
             * @description The products that members of the Group can use.
             * @example [
             *       "STORAGE"
             *     ]
             */
            groupProducts: components["schemas"]["GroupProduct"][];
            /**
             * @description What the Group owes; the sources name no currency. Missing in recent answers.
             * @example 0
             */
            totalBalanceDue?: number;
            /** @description How the billing of the Group stands. Missing in recent answers. */
            billingState?: components["schemas"]["BillingState"];
            /** @description How the account behind the Group stands. Missing in the oldest answers. */
            accountStandingDetails?: components["schemas"]["AccountStandingDetails"];
            groupStats: components["schemas"]["GroupStats"];
            /** @description What the Group's members store in B2, together. Missing as long as there are no statistics. */
            b2Stats?: components["schemas"]["B2Stats"];
            /**
             * @description A number that the reference shows without saying what it counts. Missing in recent answers.
             * @example 1
             */
            revision?: number;
        };
        /**
         * A page of Groups
         * @description A page of Groups.
         */
        ListGroupsResponse: {
            /** @description The admin account of the Groups. Missing in the oldest answers. */
            accountId?: components["schemas"]["AccountId"];
            /** @description The Groups of this page. */
            groups: components["schemas"]["Group"][];
            /**
             * @description What to send as `startGroupId` to get the next page. Null or absent on the last page.
             * @example 10102
             * @example null
             */
            nextGroupId?: components["schemas"]["GroupId"] | null;
        };
        /**
         * Parameters of b2_list_groups
         * @description Which Groups to list. Everything is optional; an empty object lists the first page of all of them.
         */
        ListGroupsRequest: {
            adminAccountId?: components["schemas"]["AdminAccountId"];
            groupName?: components["schemas"]["GroupNameFilter"];
            startGroupId?: components["schemas"]["StartGroupId"];
            maxGroupCount?: components["schemas"]["MaxGroupCount"];
        };
        /**
         * First member of a page
         * @description The email to begin with, itself included, or else the next one after it: the `nextEmail` of the page before. With `maxMemberCount` 1 it finds a single member.
         * @example customer-1@partner.example
         */
        StartEmail: string;
        /**
         * Members per page
         * @description The most members to return; 0 stands for the default. Some accounts refuse more than 100 with `out_of_range` (quirk `page-limit-100`).
         * @default 100
         * @example 1000
         */
        MaxMemberCount: number;
        /**
         * Region
         * @description Where an account keeps its data. It is the region's name, never an S3 label such as `us-west-004`. Older pages of the reference list three of them; the fourth is confirmed.
         * @example eu-central
         * @enum {string}
         */
        Region: "us-west" | "us-east" | "eu-central" | "ca-east";
        /**
         * Region of an account
         * @description The region that an account lives in. A region that is not listed yet may appear.
         * @example us-west
         */
        RegionName: components["schemas"]["Region"] | (string & {});
        /**
         * S3 endpoint
         * @description The host of the S3-compatible API for an account, without a scheme.
         * @example s3.us-west-004.backblazeb2.com
         */
        S3Endpoint: string;
        /**
         * Member
         * @description An account that belongs to a Group.
         */
        GroupMember: {
            /** @description The member's account. */
            accountId: components["schemas"]["AccountId"];
            /**
             * @description The email that names the account.
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
             * @description The cluster that the account lives in. Only recent answers have it (quirk `extra-fields`).
             * @example 004
             */
            clusterNum?: string;
            /** @description What the member stores in B2; zeros for a new member. */
            b2Stats: components["schemas"]["B2Stats"];
        };
        /**
         * A page of members
         * @description A page of the accepted members of a Group, ordered by email. The reference prints it inside an array (quirk `array-envelopes`).
         */
        ListGroupMembersResponse: {
            groupId: components["schemas"]["GroupId"];
            /**
             * @description The Group's name.
             * @example My Business Group
             */
            groupName: string;
            /**
             * @description What to send as `startEmail` to get the next page; null on the last page. Integrators met services that repeat the last email there for ever (quirk `sticky-cursor`): stop when a page brings nothing new.
             * @example customer-2@partner.example
             * @example null
             */
            nextEmail: string | null;
            /** @description The members of this page. */
            groupMembers: components["schemas"]["GroupMember"][];
        };
        /**
         * Parameters of b2_list_group_members
         * @description Which members of which Group to list.
         */
        ListGroupMembersRequest: {
            adminAccountId: components["schemas"]["AdminAccountId"];
            groupId: components["schemas"]["GroupId"];
            startEmail?: components["schemas"]["StartEmail"];
            maxMemberCount?: components["schemas"]["MaxMemberCount"];
        };
        /**
         * Email address
         * @description An email address that an account can have. It must look like one: something, an at sign, a domain with a dot.
         * @example customer-1@partner.example
         */
        EmailAddress: string;
        /**
         * Email of a new member
         * @description The email that names the new account. It must look like one but need not be deliverable; no Backblaze account may have it, and in a Group with single sign-on it must lie in that domain.
         */
        MemberEmail: components["schemas"]["EmailAddress"];
        /**
         * Region of a new member
         * @description Where the account keeps its data; null or absent for the service's default.
         * @example eu-central
         * @example null
         */
        MemberRegion: components["schemas"]["Region"] | null;
        /**
         * Application key ID
         * @description The public half of an application key: 3 digits of the cluster, the account ID, 10 digits.
         * @example 0041d0c0ffee1230000000001
         */
        ApplicationKeyId: string;
        /**
         * Application key
         * @description The secret half of an application key: `K`, 3 digits of the cluster, 27 characters of base64. It is in this answer and never anywhere else again: store it before you do anything else.
         * @example K004exampleexampleexampleexampl
         */
        ApplicationKey: string;
        /**
         * New member
         * @description The account that was created.
         */
        CreatedGroupMember: {
            /** @description The member's account. */
            accountId: components["schemas"]["AccountId"];
            /**
             * @description The email that names the account.
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
             * @description The cluster that the account lives in. Only recent answers have it (quirk `extra-fields`).
             * @example 004
             */
            clusterNum?: string;
        };
        /**
         * A new account and its key
         * @description The new account with an application key that has all capabilities for it, but is not its master key. The reference prints it inside an array (quirk `array-envelopes`).
         */
        CreateGroupMemberResponse: {
            applicationKeyId: components["schemas"]["ApplicationKeyId"];
            applicationKey: components["schemas"]["ApplicationKey"];
            groupMember: components["schemas"]["CreatedGroupMember"];
        };
        /**
         * Parameters of b2_create_group_member
         * @description The account to create, and the Group to create it in, which must be managed and have B2 (STORAGE) enabled.
         */
        CreateGroupMemberRequest: {
            adminAccountId: components["schemas"]["AdminAccountId"];
            groupId: components["schemas"]["GroupId"];
            memberEmail: components["schemas"]["MemberEmail"];
            region?: components["schemas"]["MemberRegion"];
        };
        /**
         * Account ID of a member
         * @description The member's account.
         */
        MemberAccountId: components["schemas"]["AccountId"];
        /**
         * New email of an ejected account
         * @description The account's new login email, one that no Backblaze account has; null or absent keeps the one that it has.
         * @example owner@customer.example
         * @example null
         */
        NewEmail: components["schemas"]["EmailAddress"] | null;
        /**
         * An ejected account
         * @description The account as it left the Group. The reference prints it inside an array (quirk `array-envelopes`).
         */
        EjectGroupMemberResponse: {
            /** @description The account, which now stands on its own. */
            accountId: components["schemas"]["AccountId"];
            /**
             * @description The login email that it has now.
             * @example owner@customer.example
             */
            email: string;
            /** @description The Group that it left. */
            groupId: components["schemas"]["GroupId"];
            /**
             * @description The name of the Group that it left.
             * @example My Business Group
             */
            groupName: string;
            region: components["schemas"]["RegionName"];
            /** @description The account's S3 host. The reference lists it; recorded answers lack it (quirk `sparse-fields`). */
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
         * @description The email of the new account. It must look like one, and no Backblaze account may have it; its owner gets an invitation.
         */
        TrialEmail: components["schemas"]["EmailAddress"];
        /**
         * Term of a trial
         * @description How many days the trial runs.
         * @example 14
         */
        TrialTerm: number;
        /**
         * Storage of a trial
         * @description How much the trial may store, in terabytes. One page of the reference puts the limit at 20 (quirk `trial-storage-20`).
         * @example 5
         */
        TrialStorage: number;
        /**
         * Region of a trial account
         * @description Where the account keeps its data; null or absent for the service's default.
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
         * @description The new account with one bucket and an application key that reaches only that bucket. The reference prints it inside an array (quirk `array-envelopes`).
         */
        ReserveTrialCreateAccountResponse: {
            /** @description The trial account. */
            accountId: components["schemas"]["AccountId"];
            applicationKey: components["schemas"]["ApplicationKey"];
            applicationKeyId: components["schemas"]["ApplicationKeyId"];
            /**
             * @description The bucket of the trial: 24 hexadecimal characters.
             * @example 2a0123456789abcdef012345
             */
            bucketId: string;
            /**
             * @description The bucket's name, made of `b2-partner`, a name of yours and the account ID.
             * @example b2-partner-mygroup-1d0c0ffee124
             */
            bucketName: string;
            /**
             * @description The email of the account.
             * @example trial@partner.example
             */
            email: string;
            /** @description The day at whose start the trial ends, in UTC: `startDate` plus the term. */
            endDate: components["schemas"]["CalendarDate"];
            s3Endpoint: components["schemas"]["S3Endpoint"];
            /** @description The day on which the trial starts, in UTC. */
            startDate: components["schemas"]["CalendarDate"];
        };
        /**
         * Parameters of b2_reserve_trial_create_account
         * @description The trial to reserve. It is one object, as in the vendor's samples; the reference prints an array, and one SDK sends an array of one.
         */
        ReserveTrialCreateAccountRequest: {
            email: components["schemas"]["TrialEmail"];
            term: components["schemas"]["TrialTerm"];
            storage: components["schemas"]["TrialStorage"];
            region?: components["schemas"]["TrialRegion"];
        };
        /**
         * Account ID of a member with backups
         * @description A member of a Group with Enterprise Controls whose admin you are. Not your own account.
         */
        BackupAccountId: components["schemas"]["AccountId"];
        /**
         * Computer ID
         * @description A computer's backup: 24 hexadecimal characters.
         * @example aab0a1acc4e227559729081c
         */
        ComputerId: string;
        /**
         * First computer of a page
         * @description The computer to begin with, itself included: the `nextComputerId` of the page before.
         */
        StartComputerId: components["schemas"]["ComputerId"];
        /**
         * Computers per page
         * @description The most computers to return.
         * @default 100
         * @example 500
         */
        MaxComputerCount: number;
        /**
         * Computer
         * @description The backup of one computer. Where it answers `bz_delete_computer`, the reference prints it inside an array (quirk `array-envelopes`).
         */
        Computer: {
            computerId: components["schemas"]["ComputerId"];
            /**
             * @description The computer's name.
             * @example studio-mac_2024_09_24
             */
            computerName: string;
            /**
             * @description When the last file was uploaded, in milliseconds since 1970 (UTC). The reference's example has a decimal string (quirk `string-file-timestamps`).
             * @example 1727276780000
             */
            lastFileUploadedTimestamp: number;
        };
        /**
         * A page of computers
         * @description A page of the computers that a member backs up. Deleted and cancelled backups are not listed.
         */
        ListComputersResponse: {
            /**
             * @description What to send as `startComputerId` to get the next page; null on the last page.
             * @example aab0a1acc4e227559729081c
             * @example null
             */
            nextComputerId: components["schemas"]["ComputerId"] | null;
            /** @description The computers of this page. */
            computers: components["schemas"]["Computer"][];
        };
        /**
         * Parameters of bz_list_computers
         * @description Whose computers to list.
         */
        ListComputersRequest: {
            accountId: components["schemas"]["BackupAccountId"];
            startComputerId?: components["schemas"]["StartComputerId"];
            maxComputerCount?: components["schemas"]["MaxComputerCount"];
        };
        /**
         * Parameters of bz_delete_computer
         * @description The backup to delete, and whose it is.
         */
        DeleteComputerRequest: {
            accountId: components["schemas"]["BackupAccountId"];
            computerId: components["schemas"]["ComputerId"];
        };
    };
    responses: {
        /** @description The call is malformed; nothing was done. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The account may not use the Partner API now; nothing was done. */
        AccessDenied: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The service gave up waiting; whether the call was carried out is unknown. */
        RequestTimeout: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The request is too large; nothing was done. */
        PayloadTooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The service could not carry the call out; nothing was done. */
        MethodFailure: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description Too many calls; nothing was done. */
        TooManyRequests: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The service failed; whether the call was carried out is unknown. */
        InternalError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The service is overloaded or down; whether the call was carried out is unknown. */
        ServiceUnavailable: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
    };
    parameters: {
        /**
         * @description Asks the service to fail some authorization tokens on purpose, so that a program can prove that it survives that. For tests only.
         * @example expire_some_account_authorization_tokens
         */
        TestMode: "expire_some_account_authorization_tokens";
    };
    requestBodies: never;
    headers: {
        /**
         * @description How many seconds to wait before the next attempt. Always with 429, sometimes with 503.
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
            400: components["responses"]["BadRequest"];
            /** @description The key is wrong, or does not work with this version. */
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
        /** @description Nothing; all that the call needs is in the credentials. */
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
            400: components["responses"]["BadRequest"];
            /** @description The key is wrong, or does not work with this version. */
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
                /** @description Your own account, the admin of the Groups: `accountId` of the authorize answer. Only `b2_list_groups` may be called without it; it then takes the token's account, although the reference marks it as required. */
                adminAccountId?: components["schemas"]["AdminAccountId"];
                /** @description List only Groups with exactly this name. Names are not unique, so there can be several. */
                groupName?: components["schemas"]["GroupNameFilter"];
                /** @description The Group to begin with, itself included: the `nextGroupId` of the page before. With `maxGroupCount` 1 it fetches a single Group. The reference shows an integer here; everywhere else it is a string. */
                startGroupId?: components["schemas"]["StartGroupId"];
                /** @description The most Groups to return. */
                maxGroupCount?: components["schemas"]["MaxGroupCount"];
            };
            header?: {
                /**
                 * @description Asks the service to fail some authorization tokens on purpose, so that a program can prove that it survives that. For tests only.
                 * @example expire_some_account_authorization_tokens
                 */
                "X-Bz-Test-Mode"?: components["parameters"]["TestMode"];
            };
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
            /** @description Refused; nothing was done. Only the two token codes call for a new token. */
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
    listGroups: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Asks the service to fail some authorization tokens on purpose, so that a program can prove that it survives that. For tests only.
                 * @example expire_some_account_authorization_tokens
                 */
                "X-Bz-Test-Mode"?: components["parameters"]["TestMode"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description What to list. */
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
            /** @description Refused; nothing was done. Only the two token codes call for a new token. */
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
    listGroupMembersGet: {
        parameters: {
            query: {
                /** @description Your own account, the admin of the Groups: `accountId` of the authorize answer. Only `b2_list_groups` may be called without it; it then takes the token's account, although the reference marks it as required. */
                adminAccountId: components["schemas"]["AdminAccountId"];
                /** @description A Group: a decimal number, as a string. Some answers carry it as an integer (quirk `integer-group-ids`). */
                groupId: components["schemas"]["GroupId"];
                /** @description The email to begin with, itself included, or else the next one after it: the `nextEmail` of the page before. With `maxMemberCount` 1 it finds a single member. */
                startEmail?: components["schemas"]["StartEmail"];
                /** @description The most members to return; 0 stands for the default. Some accounts refuse more than 100 with `out_of_range` (quirk `page-limit-100`). */
                maxMemberCount?: components["schemas"]["MaxMemberCount"];
            };
            header?: {
                /**
                 * @description Asks the service to fail some authorization tokens on purpose, so that a program can prove that it survives that. For tests only.
                 * @example expire_some_account_authorization_tokens
                 */
                "X-Bz-Test-Mode"?: components["parameters"]["TestMode"];
            };
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
            /** @description Refused; nothing was done. Only the two token codes call for a new token. */
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
    listGroupMembers: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Asks the service to fail some authorization tokens on purpose, so that a program can prove that it survives that. For tests only.
                 * @example expire_some_account_authorization_tokens
                 */
                "X-Bz-Test-Mode"?: components["parameters"]["TestMode"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description What to list. */
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
            /** @description Refused; nothing was done. Only the two token codes call for a new token. */
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
    createGroupMemberGet: {
        parameters: {
            query: {
                /** @description Your own account, the admin of the Groups: `accountId` of the authorize answer. Only `b2_list_groups` may be called without it; it then takes the token's account, although the reference marks it as required. */
                adminAccountId: components["schemas"]["AdminAccountId"];
                /** @description A Group: a decimal number, as a string. Some answers carry it as an integer (quirk `integer-group-ids`). */
                groupId: components["schemas"]["GroupId"];
                /** @description The email that names the new account. It must look like one but need not be deliverable; no Backblaze account may have it, and in a Group with single sign-on it must lie in that domain. */
                memberEmail: components["schemas"]["MemberEmail"];
                /** @description Where the account keeps its data; null or absent for the service's default. */
                region?: components["schemas"]["MemberRegion"];
            };
            header?: {
                /**
                 * @description Asks the service to fail some authorization tokens on purpose, so that a program can prove that it survives that. For tests only.
                 * @example expire_some_account_authorization_tokens
                 */
                "X-Bz-Test-Mode"?: components["parameters"]["TestMode"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The account was created; here is its key, once. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreateGroupMemberResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            /** @description Refused; nothing was done. Only the two token codes call for a new token. */
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
    createGroupMember: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Asks the service to fail some authorization tokens on purpose, so that a program can prove that it survives that. For tests only.
                 * @example expire_some_account_authorization_tokens
                 */
                "X-Bz-Test-Mode"?: components["parameters"]["TestMode"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description What to do. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateGroupMemberRequest"];
            };
        };
        responses: {
            /** @description The account was created; here is its key, once. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreateGroupMemberResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            /** @description Refused; nothing was done. Only the two token codes call for a new token. */
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
    ejectGroupMemberGet: {
        parameters: {
            query: {
                /** @description Your own account, the admin of the Groups: `accountId` of the authorize answer. Only `b2_list_groups` may be called without it; it then takes the token's account, although the reference marks it as required. */
                adminAccountId: components["schemas"]["AdminAccountId"];
                /** @description A Group: a decimal number, as a string. Some answers carry it as an integer (quirk `integer-group-ids`). */
                groupId: components["schemas"]["GroupId"];
                /** @description The member's account. */
                memberAccountId: components["schemas"]["MemberAccountId"];
                /** @description The account's new login email, one that no Backblaze account has; null or absent keeps the one that it has. */
                email?: components["schemas"]["NewEmail"];
            };
            header?: {
                /**
                 * @description Asks the service to fail some authorization tokens on purpose, so that a program can prove that it survives that. For tests only.
                 * @example expire_some_account_authorization_tokens
                 */
                "X-Bz-Test-Mode"?: components["parameters"]["TestMode"];
            };
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
            /** @description Refused; nothing was done. Only the two token codes call for a new token. */
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
            header?: {
                /**
                 * @description Asks the service to fail some authorization tokens on purpose, so that a program can prove that it survives that. For tests only.
                 * @example expire_some_account_authorization_tokens
                 */
                "X-Bz-Test-Mode"?: components["parameters"]["TestMode"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description What to do. */
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
            /** @description Refused; nothing was done. Only the two token codes call for a new token. */
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
                /** @description The email of the new account. It must look like one, and no Backblaze account may have it; its owner gets an invitation. */
                email: components["schemas"]["TrialEmail"];
                /** @description How many days the trial runs. */
                term: components["schemas"]["TrialTerm"];
                /** @description How much the trial may store, in terabytes. One page of the reference puts the limit at 20 (quirk `trial-storage-20`). */
                storage: components["schemas"]["TrialStorage"];
                /** @description Where the account keeps its data; null or absent for the service's default. */
                region?: components["schemas"]["TrialRegion"];
            };
            header?: {
                /**
                 * @description Asks the service to fail some authorization tokens on purpose, so that a program can prove that it survives that. For tests only.
                 * @example expire_some_account_authorization_tokens
                 */
                "X-Bz-Test-Mode"?: components["parameters"]["TestMode"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The trial is reserved; here is its key, once. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReserveTrialCreateAccountResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            /** @description Refused; nothing was done. Only the two token codes call for a new token. */
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
            header?: {
                /**
                 * @description Asks the service to fail some authorization tokens on purpose, so that a program can prove that it survives that. For tests only.
                 * @example expire_some_account_authorization_tokens
                 */
                "X-Bz-Test-Mode"?: components["parameters"]["TestMode"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description What to do. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReserveTrialCreateAccountRequest"];
            };
        };
        responses: {
            /** @description The trial is reserved; here is its key, once. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReserveTrialCreateAccountResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            /** @description Refused; nothing was done. Only the two token codes call for a new token. */
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
                /** @description A member of a Group with Enterprise Controls whose admin you are. Not your own account. */
                accountId: components["schemas"]["BackupAccountId"];
                /** @description The computer to begin with, itself included: the `nextComputerId` of the page before. */
                startComputerId?: components["schemas"]["StartComputerId"];
                /** @description The most computers to return. */
                maxComputerCount?: components["schemas"]["MaxComputerCount"];
            };
            header?: {
                /**
                 * @description Asks the service to fail some authorization tokens on purpose, so that a program can prove that it survives that. For tests only.
                 * @example expire_some_account_authorization_tokens
                 */
                "X-Bz-Test-Mode"?: components["parameters"]["TestMode"];
            };
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
            400: components["responses"]["BadRequest"];
            /** @description Refused; nothing was done. Only the two token codes call for a new token. */
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
    listComputers: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Asks the service to fail some authorization tokens on purpose, so that a program can prove that it survives that. For tests only.
                 * @example expire_some_account_authorization_tokens
                 */
                "X-Bz-Test-Mode"?: components["parameters"]["TestMode"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description What to list. */
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
            400: components["responses"]["BadRequest"];
            /** @description Refused; nothing was done. Only the two token codes call for a new token. */
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
    deleteComputerGet: {
        parameters: {
            query: {
                /** @description A member of a Group with Enterprise Controls whose admin you are. Not your own account. */
                accountId: components["schemas"]["BackupAccountId"];
                /** @description A computer's backup: 24 hexadecimal characters. */
                computerId: components["schemas"]["ComputerId"];
            };
            header?: {
                /**
                 * @description Asks the service to fail some authorization tokens on purpose, so that a program can prove that it survives that. For tests only.
                 * @example expire_some_account_authorization_tokens
                 */
                "X-Bz-Test-Mode"?: components["parameters"]["TestMode"];
            };
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
            /** @description Refused; nothing was done. Only the two token codes call for a new token. */
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
            header?: {
                /**
                 * @description Asks the service to fail some authorization tokens on purpose, so that a program can prove that it survives that. For tests only.
                 * @example expire_some_account_authorization_tokens
                 */
                "X-Bz-Test-Mode"?: components["parameters"]["TestMode"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description What to do. */
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
            /** @description Refused; nothing was done. Only the two token codes call for a new token. */
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
