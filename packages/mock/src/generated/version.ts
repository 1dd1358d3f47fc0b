// Generated from package.json by scripts/generate.mjs; do not edit.

/** The version of this package. */
export const version = '0.0.0';
