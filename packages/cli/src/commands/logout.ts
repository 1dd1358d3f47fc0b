import { defineCommand } from '../command.ts';
import { deleteProfile, profilePath } from '../credentials/profile.ts';
import type { View } from '../output/view.ts';

export const command = defineCommand({
  description: 'The key itself stays valid: replace it in the Backblaze web console if somebody may have seen it.',
  examples: ['logout'],
  async run({ terminal, out }) {
    const profile = profilePath(terminal);
    const { deleteGroupCache } = await import('../completion/groupCache.ts');
    await deleteGroupCache(terminal);
    await out.one(view, { profile, removed: await deleteProfile(profile) });
  },
});

const view: View<{ profile: string; removed: boolean }> = {
  empty: '',
  columns: [
    { name: 'profile', title: 'Profile', value: ({ profile }) => profile },
    {
      name: 'removed',
      title: 'Deleted',
      value: ({ removed }) => removed,
      text: ({ removed }) => (removed ? 'yes' : 'there was none'),
    },
  ],
};
