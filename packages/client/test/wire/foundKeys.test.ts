import { expect, test } from 'vitest';
import { findKeys } from '../../src/wire/foundKeys.ts';
import { exampleAnswer } from '../support/examples.ts';

const created = exampleAnswer('createGroupMember');
const json = JSON.stringify(created);
const halfway = json.slice(0, json.indexOf(created.applicationKey) + created.applicationKey.length + 1);

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const found = (text: string) =>
  findKeys(text, parsed(text)).map(({ credentials }) => ({
    ...credentials.reveal(),
    accountId: credentials.accountId,
    email: credentials.email,
  }));

const { applicationKeyId, applicationKey, groupMember } = created;
const { accountId, email } = groupMember;

test.each([
  ['as it should be', json],
  ['in an array with an empty object', `[${json},{}]`],
  ['in an array of arrays', `[[${json}]]`],
  ['in an envelope', `{"data":${json}}`],
  ['below 100,000 arrays', '['.repeat(100_000) + json + ']'.repeat(100_000)],
  ['behind a notice', `Maintenance tonight\n${json}`],
  ["behind )]}',", `)]}',\n${json}`],
  ['before a comment', `${json}<!-- served by proxy-7 -->`],
  ['with a comma too many', json.replace(/}$/, ',}')],
  ['with a raw line break in a string', json.replace('"groupName":"', '"groupName":"a\nb')],
  ['behind a byte-order mark', `\ufeff${json}`],
  ['as JSON inside JSON', JSON.stringify({ log: json })],
  ['as JSON inside JSON inside JSON', JSON.stringify(JSON.stringify({ log: json }))],
  ['with escaped slashes', json.replaceAll('/', '\\/')],
  ['on a page', `<pre>${json.replaceAll('"', '&quot;')}</pre>`],
])('a key is found %s', (_, text) => {
  expect(found(text)).toEqual([{ applicationKeyId, applicationKey, accountId, email }]);
});

test('a key is found in JSON that is cut off right behind it', () => {
  expect(found(`${halfway},"app`)).toMatchObject([{ applicationKey }]);
  expect(found(halfway)).toMatchObject([{ applicationKey }]);
});

const withSlash = `${applicationKey.slice(0, 4)}/${applicationKey.slice(5)}`;
const keyBehind = (text: string) => text.slice(0, text.indexOf(applicationKey) + applicationKey.length);

test.each([
  ['at the very end of a text that is cut off', keyBehind(json)],
  ['at the end of a form', `applicationKeyId=1&applicationKey=${encodeURIComponent(applicationKey)}`],
  ['as the text of an element', `<applicationKey><![CDATA[${applicationKey}]]></applicationKey>`],
  ['in a table', `<td>applicationKey</td><td>${applicationKey}</td>`],
  ['under another name', json.replace('"applicationKey"', '"application_key"')],
  ['under a name that is escaped', json.replace('"applicationKey"', '"application\\u004bey"').slice(0, -3)],
  ['in an object of its own', JSON.stringify({ applicationKey: { value: applicationKey } })],
  ['with escaped slashes', `<td>${applicationKey.slice(0, 4)}\\/${applicationKey.slice(5)}</td>`],
  ['behind the escape of a line break', JSON.stringify({ log: `created\n${applicationKey}` })],
  ['in a list', JSON.stringify({ applicationKey: [applicationKey] })],
])('a key is found by its form %s', (_, text) => {
  expect(found(text)).toMatchObject([{ applicationKey: text.includes('\\/') ? withSlash : applicationKey }]);
});

test.each([
  'K004xxxxxxxxxxxxxxxxxxxxxxxxxxx',
  'K004XXXXXXXX',
  'K004...........................',
  'K004____________',
  'K004--------',
  '00000000',
  '********',
  '[REDACTED]',
  '',
])('a mask is none: %j', (mask) => {
  expect(found(json.replace(applicationKey, mask))).toEqual([]);
});

test('half a key is none', () => {
  expect(found(halfway.slice(0, -2))).toEqual([]);
});

test('a slash of a key may be escaped', () => {
  const text = JSON.stringify({ ...created, applicationKey: 'K004a/b+c' });

  expect(found(`notice ${text.replace('/', '\\/')}`)).toMatchObject([{ applicationKey: 'K004a/b+c' }]);
  expect(found(`notice ${text.replace('/', '\\u002f')}`)).toMatchObject([{ applicationKey: 'K004a/b+c' }]);
});

test.each(['', '********', 'K004*****', '[secret]', '<hidden>', 'REDACTED', '••••••••', null, 7, {}])(
  '%j is no key',
  (value) => {
    const text = JSON.stringify({ ...created, applicationKey: value });

    expect(found(text)).toEqual([]);
    expect(found(`notice ${text}`)).toEqual([]);
  },
);

test('two keys are two, in whatever order', () => {
  const other = { ...created, applicationKey: 'K004another' };

  expect(
    found(JSON.stringify([created, other]))
      .map((key) => key.applicationKey)
      .sort(),
  ).toEqual([applicationKey, 'K004another'].sort());
  expect(found(`x ${json} ${JSON.stringify(other)}`)).toHaveLength(2);
});

// Quadratic time would be minutes.
test('no text takes long', () => {
  for (const part of [
    '\\',
    '"',
    'applicationKey',
    'applicationKey:',
    'applicationKey":"K',
    'applicationKey\\\\',
    ' ',
    '/\\',
  ])
    found(part.repeat(1_000_000 / part.length));
  found(`applicationKey:${'\\'.repeat(1_000_000)}`);
});
