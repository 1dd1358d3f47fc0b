// Generated from the spec by scripts/generate.mjs. Do not edit: change spec/ and run `pnpm generate`.

/** Maximum lifetime of an authorization token, 24 hours, in seconds. */
export const tokenLifetimeSeconds = 86400;

/** Maximum number of Groups per admin account. */
export const groupsPerAdmin = 500;

/** Maximum number of members per Group. */
export const membersPerGroup = 5000;

/** Maximum number of computer backups per account. */
export const computersPerAccount = 1000;
