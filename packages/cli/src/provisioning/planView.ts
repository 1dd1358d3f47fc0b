import type { PlannedEntry } from '@b2-partner/provision';
import type { View } from '../output/view.ts';

/** What a run that goes on would do with an entry: `settle` finds out what became of its request. */
export type LeftEntry = Omit<PlannedEntry, 'plan'> & { plan: 'create' | 'settle' | 'deliver' };

/** What a run would do. */
export const planView: View<PlannedEntry | LeftEntry> = {
  empty: 'The input has no entries.',
  json: ({ line, email, groupId, region, plan, accountId }) => ({ line, email, groupId, region, plan, accountId }),
  columns: [
    { name: 'line', title: 'LINE', value: ({ line }) => line, align: 'right', drop: 3 },
    { name: 'email', title: 'EMAIL', value: ({ email }) => email, cut: true },
    { name: 'plan', title: 'PLAN', value: ({ plan }) => plan },
    { name: 'groupId', title: 'GROUP', value: ({ groupId }) => groupId, drop: 1 },
    { name: 'region', title: 'REGION', value: ({ region }) => region, drop: 2 },
    { name: 'accountId', title: 'ACCOUNT', value: ({ accountId }) => accountId },
  ],
};
