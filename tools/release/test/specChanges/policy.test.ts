import { describe, expect, test } from 'vitest';
import type { Change, Kind } from '../../src/specChanges/change.ts';
import { type Bump, missingChangesets, requiredBump } from '../../src/specChanges/policy.ts';

const change = (kind: Kind): Change => ({ kind, at: 'listGroups', what: 'is other' });
const changeset = (name: string, type: Bump) => ({ id: 'a', releases: [{ name, type }] });
const concerned = { spec: 'spec', builtFromIt: ['fetch'], version: '1.2.3' };

describe('requiredBump', () => {
  test.each([
    { kind: 'breaking', version: '0.4.0', want: 'minor' },
    { kind: 'addition', version: '0.4.0', want: 'patch' },
    { kind: 'wording', version: '0.4.0', want: 'patch' },
    { kind: 'breaking', version: '1.0.0', want: 'major' },
    { kind: 'addition', version: '1.0.0', want: 'minor' },
    { kind: 'wording', version: '1.0.0', want: 'patch' },
    { kind: 'breaking', version: '10.0.0', want: 'major' },
  ] as const)('asks for $want when a change after $version is $kind', ({ kind, version, want }) => {
    expect(requiredBump(kind, version)).toBe(want);
  });
});

describe('missingChangesets', () => {
  test('asks for nothing when nothing has changed', () => {
    expect(missingChangesets([], [], concerned)).toEqual([]);
  });

  test('takes the highest of several changesets', () => {
    const changesets = [changeset('spec', 'patch'), changeset('spec', 'major'), changeset('fetch', 'major')];
    expect(missingChangesets([change('breaking')], changesets, concerned)).toEqual([]);
  });

  test('is not content with a changeset that says too little', () => {
    const changesets = [changeset('spec', 'minor'), changeset('fetch', 'major')];
    expect(missingChangesets([change('addition'), change('breaking')], changesets, concerned)).toEqual([
      'spec needs a major changeset for a breaking change of the description: its changesets say only minor',
    ]);
  });

  test('asks also for what is published from the description', () => {
    expect(missingChangesets([change('addition')], [changeset('spec', 'minor')], concerned)).toEqual([
      'fetch needs a minor changeset for an addition of the description: no changeset names it',
    ]);
  });

  test('asks only the description when only texts have changed', () => {
    expect(missingChangesets([change('wording')], [], concerned)).toEqual([
      'spec needs a patch changeset for a change in the texts of the description: no changeset names it',
    ]);
  });
});
