import { chmod, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { usageError } from '../errors/cliError.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** What `login` saves. */
export interface Profile {
  applicationKeyId: string;
  applicationKey: string;
  /** The realm that the key was verified at. */
  realm: string;
}

/** The file of the profile. */
export function profilePath({ env }: Pick<Terminal, 'env'>): string {
  return join(env.XDG_CONFIG_HOME || join(env.HOME || homedir(), '.config'), 'b2-partner', 'config.json');
}

/** The saved profile; undefined when there is none. @throws {CliError} when others can read it, or it is damaged */
export async function readProfile(path: string): Promise<Profile | undefined> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
    throw usageError(`The profile ${path} cannot be read (${error.code}).`);
  });
  if (found === undefined) return undefined;
  if (process.platform !== 'win32' && (found.mode & 0o077) !== 0) {
    throw usageError(
      `Other users can read the profile ${path}. Run \`chmod 600 ${path}\`, and replace the key if somebody may have seen it.`,
    );
  }
  return parseProfile(path, await readFile(path, 'utf8'));
}

/** Saves the profile so that only this user can read it. */
export async function writeProfile(path: string, profile: Profile): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const draft = `${path}.${process.pid}.new`;
  try {
    await writeFile(draft, `${JSON.stringify(profile, null, 2)}\n`, { mode: 0o600 });
    await chmod(draft, 0o600);
    await rename(draft, path);
  } finally {
    await rm(draft, { force: true });
  }
}

/** Deletes the profile. @returns whether there was one */
export async function deleteProfile(path: string): Promise<boolean> {
  return rm(path).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return false;
      throw error;
    },
  );
}

function parseProfile(path: string, text: string): Profile {
  const damaged = () => usageError(`The profile ${path} is damaged. Run \`b2-partner login\` again.`);
  let value: Partial<Profile> | null;
  try {
    value = JSON.parse(text) as Partial<Profile> | null;
  } catch {
    throw damaged();
  }
  const { applicationKeyId, applicationKey, realm } = value ?? {};
  if (typeof applicationKeyId !== 'string' || typeof applicationKey !== 'string' || typeof realm !== 'string') {
    throw damaged();
  }
  return { applicationKeyId, applicationKey, realm };
}
