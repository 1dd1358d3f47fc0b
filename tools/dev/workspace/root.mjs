import { fileURLToPath } from 'node:url';

/** The checkout that this script stands in, wherever it is called from. */
export const root = fileURLToPath(new URL('../../..', import.meta.url));
