import type { Platform } from '../platform.ts';
import { openJournal } from './journal.ts';
import { openReports } from './reportFolder.ts';
import { startServer } from './server.ts';

/** Node, and what is like it: Bun and Deno. */
export const nodePlatform: Platform = { startServer, openJournal, openReports };
