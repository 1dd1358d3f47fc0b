import { expect, test } from 'vitest';
import { emailKey, InputError, readCsv, readEntries, readJsonLines } from '../../src/index.ts';

const problemsOf = async (rows: Parameters<typeof readEntries>[0], options = {}) => {
  const error = await readEntries(rows, options).then(
    () => undefined,
    (error: unknown) => error,
  );
  return (error as InputError | undefined)?.problems.map(({ line, message }) => `${line}: ${message}`);
};

test.each([
  ['comma', 'email,group,region,ref\na@x.example,10101,eu-central,C-1\n'],
  [
    'semicolon, CRLF and a byte-order mark',
    '\ufeffE-Mail;GroupId;Region;Reference\r\na@x.example;10101;eu-central;C-1\r\n',
  ],
  [
    'tab, quotes and no last line end',
    '"email"\t"group"\t"region"\t"ref"\n"a@x.example"\t"10101"\t"eu-central"\t"C-1"',
  ],
])('reads a CSV: %s', async (_, text) => {
  expect(await readEntries(readCsv(text))).toEqual([
    { email: 'a@x.example', line: 2, groupId: '10101', region: 'eu-central', ref: 'C-1' },
  ]);
});

test('keeps columns that it does not know, and the lines of the file', async () => {
  const text = 'email;group;Company\n\na@x.example;10101;"Miller, Smith; Sons"\nb@x.example;10101;\n';
  expect(await readEntries(readCsv(text))).toEqual([
    { email: 'a@x.example', line: 3, groupId: '10101', data: { Company: 'Miller, Smith; Sons' } },
    { email: 'b@x.example', line: 4, groupId: '10101' },
  ]);
});

test('reads JSON lines, and names every line that is none', async () => {
  expect(
    await readEntries(
      readJsonLines('{"email":"a@x.example","group":10101}\n\n{"email":"t@x.example","term":14,"storage":5}'),
    ),
  ).toEqual([
    { email: 'a@x.example', line: 1, groupId: '10101' },
    { email: 't@x.example', line: 3, trial: { term: 14, storage: 5 } },
  ]);
  expect(() => readJsonLines('{}\n[]\n{"email"')).toThrow(/line 2: This is no JSON object.\nline 3/);
});

test('reads any iterable', async () => {
  async function* rows() {
    yield { email: ' A+tag@X.example ', region: null };
  }
  expect(await readEntries(rows(), { groups: ['10101'] })).toEqual([{ email: 'A+tag@X.example', line: 1 }]);
});

test('makes one entry per customer and region from a template', async () => {
  const text = 'customer,group,regions\nacme,10101,us-west eu-central\nmiller,10101,ca-east\n';
  const entries = await readEntries(readCsv(text), { template: '{customer}-{region}@customers.example' });
  expect(entries.map(({ email, region, line }) => [email, region, line])).toEqual([
    ['acme-us-west@customers.example', 'us-west', 2],
    ['acme-eu-central@customers.example', 'eu-central', 2],
    ['miller-ca-east@customers.example', 'ca-east', 3],
  ]);
  expect(await problemsOf(readCsv('group,regions\n10101,us-west\n'), { template: '{customer}@x.example' })).toEqual([
    '2: The template needs the column "customer", which is missing or empty.',
  ]);
});

test('lists everything that is wrong, with line numbers', async () => {
  const text = `email,group,region,term,storage
not-an-email,10101,,,
,10101,,,
a@x.example,,,,
b@x.example,ten,,,
c@x.example,10101,us-west-004,,
d@x.example,,,40,5
e@x.example,,,14,
f@x.example,10101,,14,5
`;
  expect(await problemsOf(readCsv(text))).toEqual([
    '2: "not-an-email" is not an email address.',
    '3: The email is missing.',
    '4: The Group is missing: add a column "group", or name one for the run.',
    '5: "ten" is no Group ID.',
    '6: "us-west-004" is not a region. Use us-west, us-east, eu-central, ca-east.',
    '7: "40" is not a whole number of days from 7 to 30 (term).',
    '8: A trial needs a storage: a whole number of TB from 1 to 50.',
    '9: A trial belongs to no Group: leave "group" empty, or leave out "term" and "storage".',
  ]);
});

test('a row that asks for the same account again is a duplicate, and one that contradicts it is an error', async () => {
  const rows = [
    { email: 'a@x.example', group: '10101' },
    { email: ' A@X.EXAMPLE', group: '10101' },
    { email: 'a+b@x.example', group: '10101' },
  ];
  expect((await readEntries(rows)).map(({ duplicateOf }) => duplicateOf)).toEqual([undefined, 1, undefined]);
  expect(
    await problemsOf([
      ...rows,
      { email: 'a@x.example', group: '10102' },
      { email: 'a@x.example', group: '10101', region: 'us-west' },
    ]),
  ).toEqual([
    '4: a@x.example stands in line 1 already, with another Group. An email names one account.',
    '5: a@x.example stands in line 1 already, with another region. An email names one account.',
  ]);
});

test.each([
  [' Customer@Example.COM ', 'customer@example.com'],
  ['a@bücher.example', 'a@xn--bcher-kva.example'],
  ['e\u0301@x.example', '\u00e9@x.example'],
  ['a+b.c@x.example', 'a+b.c@x.example'],
  ['no-at-sign', 'no-at-sign'],
])('compares %j as %j', (email, key) => {
  expect(emailKey(email)).toBe(key);
});

test('a broken CSV is an input error with its line', () => {
  expect(() => readCsv('email,group\na@x.example\n')).toThrow(InputError);
});
