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

/** Whether a ledger is in a database, not in a file. */
export const isDatabase = (ledger: string): boolean => kinds.ledger.scheme.test(ledger);

/**
 * The connection string that a flag means. A scheme alone, such as `postgres://`, takes it from the environment.
 *
 * @throws {CliError} when there is none, or its file can be read by others
 */
export async function connectionString(
  { out }: Pick<Context, 'out'>,
  name: keyof typeof kinds,
  given: string,
  env: NodeJS.ProcessEnv = process.env,
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
  const found = env[kind.variable] ?? (await fromFile(env[`${kind.variable}_FILE`], kind)) ?? given;
  if (!kind.scheme.test(found)) throw usageError(`${kind.variable} must look like ${kind.example}.`);
  return found;
}

/** A connection string as it may be printed: without user, password and options. */
export function shownConnection(text: string): string {
  return text.replace(/^(\w[\w+]*:\/\/)(?:[^@/]*@)?/, '$1').replace(/\?.*$/, '');
}

function hasPassword(text: string): boolean {
  return /^\w[\w+]*:\/\/[^@/]*:[^@/]+@/.test(text) || /[?&]password=/.test(text);
}

async function fromFile(path: string | undefined, { variable }: Kind): Promise<string | undefined> {
  if (path === undefined) return undefined;
  try {
    const { mode } = await stat(path);
    if (process.platform !== 'win32' && (mode & 0o077) !== 0)
      throw usageError(`Others can read ${path}, which ${variable}_FILE names. Run: chmod 600 ${path}`);
    return (await readFile(path, 'utf8')).trim();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw usageError(`${path}, which ${variable}_FILE names, cannot be read (${code}).`);
  }
}
