/** What a member, or a Group's members together, store in B2. */
export interface B2Counts {
  bucketCount: number;
  b2BytesStoredCount: number;
  b2FilesStoredCount: number;
}

export interface ComputerSetup {
  /** 24 hexadecimal characters; made up when absent. */
  computerId?: string | undefined;
  computerName: string;
  /** Milliseconds since 1970; default: the world's last statistics. */
  lastFileUploadedTimestamp?: number | undefined;
}

/** An application key beside an admin's master key, or of a member. */
export interface KeySetup {
  applicationKeyId: string;
  applicationKey: string;
  /** The lowest API version that takes the key, default 3. */
  minimumApiVersion?: number | undefined;
}

export interface MemberSetup {
  email: string;
  /** 12 hexadecimal characters; made up when absent. */
  accountId?: string | undefined;
  /** Default: the service's default region. */
  region?: string | undefined;
  /** Default: zeros. */
  b2Stats?: B2Counts | undefined;
  computers?: ComputerSetup[] | undefined;
  keys?: KeySetup[] | undefined;
}

export interface GroupSetup {
  /** A decimal number, unique in the world. */
  groupId: string;
  groupName: string;
  /** Default: `["STORAGE"]`. */
  groupProducts?: string[] | undefined;
  /** Whether the admin manages the members' accounts, default true. Accounts are only created in managed Groups. */
  managed?: boolean | undefined;
  /** The domain of single sign-on; new members must have it. */
  ssoDomain?: string | undefined;
  /** Whether the admin may see and delete the members' computer backups, default false. */
  enterpriseControls?: boolean | undefined;
  /** Whether the Enterprise Control that lets the admin delete members' backups is on, default true. */
  deletesBackups?: boolean | undefined;
  totalBalanceDue?: number | undefined;
  billingState?: string | undefined;
  revision?: number | undefined;
  /** `dYYYYMMDD_mHHMMSS`; default: the world's last statistics. */
  createdTimestamp?: string | undefined;
  members?: MemberSetup[] | undefined;
  /** So many members more, made up as they are asked for: `member-00001@group-<groupId>.example`. */
  generatedMembers?: number | undefined;
}

export interface AdminSetup {
  /** 12 hexadecimal characters; also the id of the master key. */
  accountId: string;
  /** The master key. */
  applicationKey: string;
  /** Default: `admin@<accountId>.example`. */
  email?: string | undefined;
  /** Enabled for the Partner API, default true. */
  partnerAccess?: boolean | undefined;
  /** Default true. */
  goodStanding?: boolean | undefined;
  /** Enabled for the Computer Backup API, default true. */
  backupAccess?: boolean | undefined;
  /** Has a verified phone, default true. */
  verifiedPhone?: boolean | undefined;
  /** Keys of this account that are not the master key. */
  keys?: KeySetup[] | undefined;
  groups?: GroupSetup[] | undefined;
}

/** A world to start with: what a world file holds. */
export interface WorldSetup {
  /** The time at the start, ISO 8601; it goes on from there. Default: now. */
  clock?: string | undefined;
  /** When the statistics were made, `dYYYYMMDD_mHHMMSS`; default: the last 22:12 (UTC). */
  statisticsAsOf?: string | undefined;
  /** Email domains that creating an account rejects with `method_failure`. Default: the vendor's own. */
  refusedEmailDomains?: string[] | undefined;
  admins: AdminSetup[];
}
