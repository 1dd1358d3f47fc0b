import { expect, test } from 'vitest';
import { splitQuirks } from '../../src/quirks/parseQuirks.ts';

test.each([
  { given: '', want: [] },
  { given: 'string-counts,all', want: ['string-counts', 'all'] },
  {
    given: 'array-envelopes:listGroupMembers,createGroupMember,string-counts',
    want: ['array-envelopes:listGroupMembers,createGroupMember', 'string-counts'],
  },
  {
    given: 'array-envelopes:deleteComputer,string-counts:listGroups,listGroupMembers',
    want: ['array-envelopes:deleteComputer', 'string-counts:listGroups,listGroupMembers'],
  },
])('the list $given is split into its quirks', ({ given, want }) => {
  expect(splitQuirks(given)).toEqual(want);
});
