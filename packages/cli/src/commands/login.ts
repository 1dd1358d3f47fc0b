import { defineCommand } from '../command.ts';
import type { Context } from '../context.ts';
import { isLoopback } from '../credentials/access.ts';
import { mockCredentials } from '../credentials/mockCredentials.ts';
import { profilePath, writeProfile } from '../credentials/profile.ts';
import { readKey } from '../credentials/readKey.ts';
import { askedRealm, variables } from '../credentials/resolveAccess.ts';
import { defaultRealm } from '../generated/spec.ts';
import type { View } from '../output/view.ts';
import { askSecret, askText } from '../terminal/ask.ts';

interface Saved {
  accountId: string;
  applicationKeyId: string;
  realm: string;
  profile: string;
}

export const command = defineCommand({
  description: `The key is verified before it is saved, in a file that only you can read. It comes from --key-stdin, from ${variables.key}, or from a prompt that does not show it; never from a flag, because command lines are visible to others.`,
  examples: ['login', 'login --key-id 0123456789ab --key-stdin < key.txt'],
  async run(context) {
    const { terminal, flags, out, signal } = context;
    const realm = askedRealm(flags, terminal) ?? defaultRealm;
    const key = await keyOf(context);
    const access = { ...key, realm, source: 'prompt' as const, isMock: isLoopback(realm) };
    const { connect } = await import('../credentials/connect.ts');
    const { accountId, apiInfo } = await (await connect(access, context)).authorizeAccount({ signal });
    const path = profilePath(terminal);
    await writeProfile(path, { ...key, realm });
    await out.one(view, { accountId, applicationKeyId: key.applicationKeyId, realm, profile: path });
    if (apiInfo.groupsApi === undefined) {
      out.warn(
        'The key works, but it does not reach the Partner API. Use the master application key of an account that Backblaze has enabled for it.',
      );
    }
    if (terminal.env[variables.key]) out.warn(`${variables.key} is set: it is used instead of the profile.`);
  },
});

const view: View<Saved> = {
  empty: '',
  columns: [
    { name: 'accountId', title: 'Account', value: ({ accountId }) => accountId },
    { name: 'applicationKeyId', title: 'Key ID', value: ({ applicationKeyId }) => applicationKeyId },
    { name: 'realm', title: 'Realm', value: ({ realm }) => realm },
    { name: 'profile', title: 'Saved in', value: ({ profile }) => profile },
  ],
};

async function keyOf(context: Context): Promise<{ applicationKeyId: string; applicationKey: string }> {
  const { flags, terminal } = context;
  if (flags.mock) return mockCredentials;
  const id = flags.keyId ?? terminal.env[variables.id];
  const applicationKeyId =
    id || (await askText('Key ID of the master application key', `--key-id or ${variables.id}`, context));
  const applicationKey = flags.keyStdin
    ? await readKey(terminal)
    : terminal.env[variables.key] ||
      (await askSecret('Master application key', `--key-stdin or ${variables.key}`, context));
  return { applicationKeyId, applicationKey };
}
