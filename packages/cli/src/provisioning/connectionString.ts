import { readFile, stat } from 'node:fs/promises';
import type { Context } from '../context.ts';
import { usageError } from '../errors/cliError.ts';

/** Where a connection string may come from, and what it looks like. */
interface Kind {
  flag: string;
  /** The variable that holds it; with `_FILE`, the one that names a file with it. */
  variable: string;
  scheme: RegExp;
  example: string;
}

const kinds = {
  ledger: {
    flag: '--ledger',
    variable: 'B2_PARTNER_LEDGER',
    scheme: /^postgres(ql)?:\/\//,
    example: 'postgres://user@host/database',
  },
  queue: {
    flag: '--queue',
    variable: 'B2_PARTNER_QUEUE',
    scheme: /^(postgres(ql)?|redis(s|\+unix)?):\/\//,
    example: 'redis://host:6379 or postgres://user@host/database',
  },
} satisfies Record<string, Kind>;

/** Whether a ledger is in a database, not in a file. @throws {CliError} for an address that is no database's */
export function isDatabase(ledger: string): boolean {
  if (kinds.ledger.scheme.test(ledger)) return true;
  // What is meant as an address, and misspelt, is no path: it may hold a password.
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(ledger))
    throw usageError(`An address of a ledger must look like ${kinds.ledger.example}.`);
  return false;
}

/**
 * The connection string that a flag means. A scheme alone, such as `postgres://`, takes it from the environment.
 *
 * @throws {CliError} when there is none, or its file can be read by others
 */
export async function connectionString(
  { out, terminal }: Pick<Context, 'out' | 'terminal'>,
  name: keyof typeof kinds,
  given: string,
): Promise<string> {
  const kind: Kind = kinds[name];
  if (!kind.scheme.test(given)) throw usageError(`${kind.flag} must look like ${kind.example}.`);
  if (/:\/\/.+/.test(given)) {
    if (hasPassword(given))
      out.warn(
        `Others on this computer can see the password of ${kind.flag} in the list of processes. Put the connection string into ${kind.variable}, or into a file that ${kind.variable}_FILE names, and write ${kind.flag} ${given.replace(/:\/\/.*/, '://')}.`,
      );
    return given;
  }
  const { env } = terminal;
  const found = env[kind.variable] || (await fromFile(env[`${kind.variable}_FILE`], kind)) || given;
  if (!kind.scheme.test(found)) throw usageError(`${kind.variable} must look like ${kind.example}.`);
  if (familyOf(found) !== familyOf(given))
    throw usageError(`${kind.flag} is ${given}, but ${kind.variable} holds an address of another kind.`);
  return found;
}

function hasPassword(text: string): boolean {
  return /^\w[\w+]*:\/\/[^@/]*:[^@/]+@/.test(text) || /[?&]password=/.test(text);
}

/** Redis or PostgreSQL. */
const familyOf = (text: string) => text.slice(0, 5);

async function fromFile(path: string | undefined, { variable }: Kind): Promise<string | undefined> {
  if (!path) return undefined;
  try {
    const { mode, uid } = await stat(path);
    // A group may read what another user, such as root, has made for it.
    const others = uid === process.getuid?.() ? 0o077 : 0o007;
    if (process.platform !== 'win32' && (mode & others) !== 0)
      throw usageError(`Others can read ${path}, which ${variable}_FILE names. Run: chmod 600 ${path}`);
    return (await readFile(path, 'utf8')).trim();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw usageError(`${path}, which ${variable}_FILE names, cannot be read (${code}).`);
  }
}
