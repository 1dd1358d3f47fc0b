import { fileURLToPath } from 'node:url';

/** The checkout that this file stands in, without a slash at the end. */
export const root = fileURLToPath(new URL('../../../..', import.meta.url)).replace(/\/$/, '');
