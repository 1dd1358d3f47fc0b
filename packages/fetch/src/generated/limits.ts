// Generated from the spec by scripts/generate.mjs. Do not edit: change spec/ and run `pnpm generate`.

/** An authorization token is valid for at most 24 hours. */
export const tokenLifetimeSeconds = 86400;

/** The most Groups that one admin account can have. */
export const groupsPerAdmin = 500;

/** The most members that one Group can have. */
export const membersPerGroup = 5000;

/** The most computer backups that one account can have. */
export const computersPerAccount = 1000;
