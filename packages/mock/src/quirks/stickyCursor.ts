import type { Quirk } from './quirk.ts';

/** Q3: `nextEmail` of the last page is its last email, so that asking on never ends. */
export const stickyCursor: Quirk = {
  answer(id, answer) {
    if (id === 'listGroupMembers') answer.nextEmail ??= answer.groupMembers.at(-1)?.email ?? null;
    return answer;
  },
};
