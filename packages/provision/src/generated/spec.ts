// Generated from the spec by scripts/generate.mjs. Do not edit: run `pnpm generate`.

/** What an email of an account looks like. */
export const emailPattern = /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/;

/** The regions that an account can be created in. */
export const regions: readonly string[] = ["us-west","us-east","eu-central","ca-east"];

/** How long a trial can last, in days. */
export const trialTerm = { minimum: 7, maximum: 30 } as const;

/** How much a trial can store, in TB. */
export const trialStorage = { minimum: 1, maximum: 50 } as const;
