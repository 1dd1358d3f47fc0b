import { usageError } from '../errors/cliError.ts';
import { defaultRealm } from '../generated/spec.ts';
import type { GlobalValues } from '../globalOptions.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { type Access, isLoopback } from './access.ts';
import { mockCredentials, mockRealm } from './mockCredentials.ts';
import { profilePath, readProfile } from './profile.ts';
import { readKey } from './readKey.ts';

/** The environment variables that hold credentials; the client reads the same. */
export const variables = {
  id: 'B2_APPLICATION_KEY_ID',
  key: 'B2_APPLICATION_KEY',
  realm: 'B2_PARTNER_REALM',
} as const;

const accessOf = (access: Omit<Access, 'isMock'>): Access => ({ ...access, isMock: isLoopback(access.realm) });

/** The credentials that a command uses: those of the mock, stdin, the environment, the profile, in this order. */
export async function resolveAccess(flags: GlobalValues, terminal: Terminal): Promise<Access> {
  const asked = askedRealm(flags, terminal);
  if (flags.mock) return accessOf({ ...mockCredentials, realm: mockRealm, source: 'mock' });
  const realm = asked ?? defaultRealm;
  const id = flags.keyId ?? terminal.env[variables.id];
  const key = terminal.env[variables.key];
  if (flags.keyStdin) {
    if (!id) throw usageError(`--key-stdin needs the ID of the key: --key-id or ${variables.id}.`);
    return accessOf({ applicationKeyId: id, applicationKey: await readKey(terminal), realm, source: 'stdin' });
  }
  if (key && id) return accessOf({ applicationKeyId: id, applicationKey: key, realm, source: 'environment' });
  if (key) throw usageError(`${variables.key} is set, but ${variables.id} is not.`);
  return profileAccess(id, asked, terminal);
}

/** The realm that flags or the environment name. @throws {CliError} when it is no address */
export function askedRealm(flags: GlobalValues, { env }: Pick<Terminal, 'env'>): string | undefined {
  if (flags.mock && flags.realm !== undefined) throw usageError('--mock is a realm of its own: leave --realm out.');
  const realm = flags.mock ? mockRealm : (flags.realm ?? (env[variables.realm] || undefined));
  if (realm !== undefined && !/^https?:\/\//.test(URL.canParse(realm) ? realm : '')) {
    throw usageError(`${JSON.stringify(realm)} is not a realm. Use an address such as ${defaultRealm}.`);
  }
  return realm;
}

async function profileAccess(id: string | undefined, asked: string | undefined, terminal: Terminal): Promise<Access> {
  const profile = await readProfile(profilePath(terminal));
  if (profile === undefined) throw usageError(missing(id));
  // A key goes only to where it was verified, whatever else is asked for.
  if (asked !== undefined && new URL(asked).href !== new URL(profile.realm).href) {
    throw usageError(
      `There are no credentials for ${asked}: the saved profile is for ${profile.realm}. Run \`b2-partner login --realm ${asked}\`, or set ${variables.id} and ${variables.key}.`,
    );
  }
  if (id !== undefined && id !== '' && id !== profile.applicationKeyId) {
    throw usageError(
      `There is no key for the key ID ${id}: the saved profile is for ${profile.applicationKeyId}. Set ${variables.key} or use --key-stdin.`,
    );
  }
  return accessOf({ ...profile, source: 'profile' });
}

function missing(id: string | undefined): string {
  return id
    ? `There is no key for the key ID ${id}: set ${variables.key}, use --key-stdin, or run \`b2-partner login\`.`
    : `There are no credentials. Run \`b2-partner login\`, or set ${variables.id} and ${variables.key}. To try the commands without an account: \`b2-partner mock\`, then add --mock.`;
}
