import { type QuirkName, quirkNames } from '@b2-partner/mock';
import { describe, expect, test } from 'vitest';
import type { Case } from '../src/cases/case.ts';
import { readCases } from '../src/cases/files.ts';
import { edgeCases } from '../src/generate/edges.ts';
import { exampleCases } from '../src/generate/examples.ts';
import { operations } from '../src/spec/operations.ts';
import { testCases } from './support/testCases.ts';

const MEMBERS = ['listGroupMembers', 'createGroupMember'];

/** The quirks whose responses the spec still describes, and the operations whose responses they change. */
const KEEP_THE_SHAPE: Partial<Record<QuirkName, readonly string[]>> = {
  'array-bodies': ['reserveTrialCreateAccount'],
  'sticky-cursor': ['listGroupMembers'],
  'page-limit-100': ['listGroupMembers'],
  'trial-storage-20': ['reserveTrialCreateAccount'],
  'unknown-values': operations.map(({ id }) => id),
  'sparse-fields': ['listGroups', 'ejectGroupMember', 'authorizeAccount'],
  'extra-fields': [...MEMBERS, 'ejectGroupMember'],
};

/** Those that break it, or reject a form: quirks.test.ts shows how. */
const BREAK_THE_SHAPE: readonly QuirkName[] = [
  'array-envelopes',
  'list-computers-by-get',
  'string-counts',
  'integer-group-ids',
  'string-file-timestamps',
  'iso-timestamps',
];

const rules = readCases('rules');
const edges = operations.flatMap(edgeCases);
const examples = operations.flatMap(exampleCases);

/** Whether a case gets a response that the quirk may change; rejections are the same with every quirk. */
function concerns({ given, calls }: Case, changed: readonly string[]): boolean {
  return [...given.calls, ...calls].some(
    ({ operation, expect: { status } }) => status === 200 && changed.includes(operation),
  );
}

/** One form is enough here: quirks concern responses, and the responses of both forms are the same. */
const inOneForm = (theCase: Case): Case => ({ ...theCase, forms: theCase.forms.slice(0, 1) });

function casesFor(quirk: QuirkName, changed: readonly string[]): Case[] {
  const concerned = [...rules, ...edges].filter((theCase) => concerns(theCase, changed));
  return [...examples, ...concerned].filter(({ notWith }) => !notWith.includes(quirk)).map(inOneForm);
}

test('every quirk either keeps the shape of responses or breaks it', () => {
  const sorted = [...Object.keys(KEEP_THE_SHAPE), ...BREAK_THE_SHAPE, 'all'].sort();
  expect([...quirkNames].sort()).toEqual(sorted);
});

for (const [quirk, changed] of Object.entries(KEEP_THE_SHAPE) as [QuirkName, readonly string[]][]) {
  describe(`with the quirk ${quirk}, cases hold without a violation in any response`, () => {
    testCases(casesFor(quirk, changed), { quirks: [quirk] });
  });
}
