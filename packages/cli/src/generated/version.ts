// Generated from the spec and package.json by scripts/generate.mjs. Do not edit: run `pnpm generate`.

/** The version of this package. */
export const version = '0.0.0';
