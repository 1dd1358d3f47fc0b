import fc from 'fast-check';
import { expect, test } from 'vitest';
import { operations } from '../../src/generated/spec.ts';
import { normalise as normaliseTo } from '../../src/wire/normalise.ts';
import type { OperationName } from '../../src/wire/operation.ts';
import { Secret } from '../../src/wire/secret.ts';
import { formatTimestamp, parseTimestamp } from '../../src/wire/timestamps.ts';
import { exampleAnswer } from '../support/examples.ts';

const names = Object.keys(operations) as OperationName[];

/** Secrets compare by what they hide. */
const plain = (value: unknown) =>
  JSON.parse(JSON.stringify(value, (_, child) => (child instanceof Secret ? child.reveal() : child)));

const normalise = (name: OperationName, value: unknown) => normaliseTo(operations[name].response, value);

/** A Secret turns itself into JSON before a replacer sees it, so reveal it first. */
function revealed(data: object): unknown {
  const entries = Object.entries(data).map(([name, value]) => [name, value instanceof Secret ? value.reveal() : value]);
  return plain(Object.fromEntries(entries));
}

test.each(names)('the canonical response of %s stays as it is, but for its secrets', (name) => {
  const { data, isComplete } = normalise(name, exampleAnswer(name));

  expect(isComplete).toBe(true);
  expect(revealed(data)).toEqual(exampleAnswer(name));
});

test.each(names)('the response of %s is taken out of an array of one', (name) => {
  expect(revealed(normalise(name, [exampleAnswer(name)]).data)).toEqual(exampleAnswer(name));
});

test.each(names)('whatever comes in place of the response of %s, nothing throws', (name) => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      normalise(name, structuredClone(value));
      normalise(name, { ...exampleAnswer(name), ...Object(value) });
    }),
  );
});

test('counts, ids and file times come in any form and leave in one', () => {
  const [member] = exampleAnswer('listGroupMembers').groupMembers;
  const given = {
    ...exampleAnswer('listGroupMembers'),
    groupId: 10101,
    groupMembers: [
      {
        ...member,
        groupId: 10101,
        b2Stats: { ...member.b2Stats, bucketCount: '100', b2BytesStoredCount: '1000000.5' },
      },
    ],
  };

  expect(normalise('listGroupMembers', given).data).toMatchObject({
    groupId: '10101',
    groupMembers: [{ groupId: '10101', b2Stats: { bucketCount: 100, b2BytesStoredCount: 1_000_000.5 } }],
  });
  const computer = { ...exampleAnswer('deleteComputer'), lastFileUploadedTimestamp: '1727276780000' };
  expect(normalise('deleteComputer', computer).data).toMatchObject({ lastFileUploadedTimestamp: 1_727_276_780_000 });
});

test('a cursor that is an integer becomes a string', () => {
  expect(normalise('listGroups', { groups: [], nextGroupId: 10102 }).data).toMatchObject({ nextGroupId: '10102' });
});

test('ISO timestamps become canonical, in UTC', () => {
  const [group] = exampleAnswer('listGroups').groups;
  const groupStats = {
    ...group.groupStats,
    createdTimestamp: '2021-11-20T13:12:12.5+01:00',
    groupStatsAsOfTimestamp: 'pending 1',
  };

  expect(normalise('listGroups', { groups: [{ ...group, groupStats }] }).data).toMatchObject({
    groups: [{ groupStats: { createdTimestamp: 'd20211120_m121212', groupStatsAsOfTimestamp: 'pending 1' } }],
  });
});

test('an ISO timestamp in UTC becomes the same moment, whatever its day', () => {
  const moments = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(moments, (date) => {
      expect(canonical(date.toISOString())).toBe(formatTimestamp(date));
    }),
  );
});

test.each([
  '2021-02-29T00:00:00Z',
  '2021-04-31T00:00:00Z',
  '2021-13-01T00:00:00Z',
  '2021-11-00T00:00:00Z',
  '2021-11-20T24:00:00Z',
  '2021-11-20T12:60:00Z',
])('%s, which is no moment, stays as it is', (text) => {
  expect(canonical(text)).toBe(text);
});

/** What becomes of a timestamp in a list of Groups. */
function canonical(createdTimestamp: string): unknown {
  const { data } = normalise('listGroups', { groups: [{ groupStats: { createdTimestamp } }] });
  return (data as { groups: [{ groupStats: { createdTimestamp: string } }] }).groups[0].groupStats.createdTimestamp;
}

test('unknown fields and values pass through', () => {
  const [group] = exampleAnswer('listGroups').groups;
  const given = { groups: [{ ...group, billingState: 'NEW', novelty: { deep: [1] } }], more: true };

  expect(normalise('listGroups', structuredClone(given)).data).toEqual(given);
});

test.each<[OperationName, unknown]>([
  ['listGroups', {}],
  ['listGroups', { groups: {} }],
  ['listGroups', { groups: [null] }],
  ['listGroups', []],
  ['listGroups', null],
  ['listGroups', 'groups'],
  ['createGroupMember', { applicationKeyId: 'x', groupMember: {} }],
  ['createGroupMember', { applicationKeyId: 'x', applicationKey: 7, groupMember: {} }],
  ['ejectGroupMember', { accountId: 'x' }],
])('a response of %s that lacks what every response has is not complete: %j', (name, given) => {
  expect(normalise(name, given).isComplete).toBe(false);
});

test('timestamps survive the way to a date and back', () => {
  const seconds = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(seconds, (date) => {
      date.setUTCMilliseconds(0);
      expect(parseTimestamp(formatTimestamp(date))).toEqual(date);
    }),
  );
});

test.each([
  'd20211120m121212',
  'd20210230_m000000',
  'd20211120_m250000',
  'tomorrow',
  'Group 7',
  '',
  '2021-02-30T00:00:00Z',
  '2021-11-20T24:00:00Z',
  '2021-11-20T12:12:12+24:00',
  '2021-11-20T12:12:12+99:99',
  '2021-11-20',
])('%j is not a timestamp', (text) => {
  expect(() => parseTimestamp(text)).toThrow(RangeError);
});

test('parseTimestamp takes ISO 8601 too', () => {
  const moment = parseTimestamp('d20211120_m121212');

  expect(parseTimestamp('2021-11-20T12:12:12Z')).toEqual(moment);
  expect(parseTimestamp('2021-11-20T13:12:12.000+01:00')).toEqual(moment);
  expect(parseTimestamp('2021-11-20T12:12:12')).toEqual(moment);
  expect(parseTimestamp('2021-11-20T12:12:12+0000')).toEqual(moment);
  expect(parseTimestamp('2021-11-20T12:12Z')).toEqual(parseTimestamp('d20211120_m121200'));
});
