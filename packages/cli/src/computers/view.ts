import type { Computer } from '@b2-partner/client';
import type { View } from '../output/view.ts';
import { agoText, momentText } from '../text/dates.ts';

/** A computer, with its member where it comes from several. */
export type ListedComputer = Computer & { accountId?: string; email?: string };

/** Computers; with their members where they come from several. */
export function computerView(hasMember: boolean): View<ListedComputer> {
  const now = new Date();
  return {
    empty: 'There are no computers.',
    columns: [
      { name: 'computerId', title: 'ID', value: ({ computerId }) => computerId },
      { name: 'computerName', title: 'NAME', value: ({ computerName }) => computerName, cut: true },
      {
        name: 'lastFileUploadedTimestamp',
        title: 'LAST UPLOAD (UTC)',
        value: ({ lastFileUploadedTimestamp }) => lastFileUploadedTimestamp,
        text: ({ lastFileUploadedTimestamp }) => momentText(new Date(lastFileUploadedTimestamp)),
        drop: 2,
      },
      {
        title: 'AGO',
        value: () => undefined,
        text: ({ lastFileUploadedTimestamp }) => agoText(new Date(lastFileUploadedTimestamp), now),
      },
      { name: 'email', ...(hasMember ? { title: 'MEMBER' } : {}), value: ({ email }) => email, cut: true },
      { name: 'accountId', value: ({ accountId }) => accountId },
    ],
  };
}
