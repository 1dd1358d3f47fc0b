import { readFileSync } from 'node:fs';
import type { Platform } from '../platform.ts';
import { openJournal } from './journal.ts';
import { startServer } from './server.ts';

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

/** Node, and what is like it: Bun and Deno. */
export const nodePlatform: Platform = { version, startServer, openJournal };
