import { describe, expect, test } from 'vitest';
import { splitCommand } from '../src/findings.ts';
import { fit } from '../src/output/fit.ts';
import { sanitize } from '../src/terminal/sanitize.ts';
import { bytesText } from '../src/text/bytes.ts';
import { closest } from '../src/text/closest.ts';
import { agoText } from '../src/text/dates.ts';
import { parseDuration } from '../src/text/duration.ts';
import { wrap } from '../src/text/wrap.ts';
import { bar } from '../src/usage/bar.ts';
import { missingDaysText } from '../src/usage/missingDaysText.ts';

test.each([
  [0, '0 B'],
  [999, '999 B'],
  [1000, '1.00 kB'],
  [9_994, '9.99 kB'],
  [9_996, '10.0 kB'],
  [999_940, '999.9 kB'],
  [999_960, '1.00 MB'],
  [1_230_000_000_000, '1.23 TB'],
  [5e21, '5000.0 EB'],
])('%d bytes are %s', (bytes, want) => {
  expect(bytesText(bytes)).toBe(want);
});

test.each([
  ['7d', 604_800_000],
  ['36h', 129_600_000],
  ['1.5m', 90_000],
  ['90s', 90_000],
  ['2w', 1_209_600_000],
])('%s is a duration', (text, want) => {
  expect(parseDuration(text)).toBe(want);
});

test.each(['7', 'd', '7 d', '-7d', '7D', '7days', ''])('%j is no duration', (text) => {
  expect(() => parseDuration(text)).toThrow(/such as 7d/);
});

test.each([
  ['Acne', 'Acme'],
  ['studo', 'Studio Backup'],
  ['xyz', undefined],
  ['a', undefined],
])('%s most likely means %s', (word, want) => {
  expect(closest(word, ['Acme', 'Studio Backup'])).toBe(want);
});

test.each([
  [30, '30 seconds ago'],
  [90, '1 minute ago'],
  [86_400 * 3, '3 days ago'],
  [86_400 * 400, '1 year ago'],
])('%d seconds back is %s', (seconds, want) => {
  const now = new Date('2026-11-26T00:00:00Z');
  expect(agoText(new Date(now.getTime() - seconds * 1000), now)).toBe(want);
});

test.each([
  [[], []],
  [['2026-10-31'], ['Reports are missing for 1 day: 2026-10-31. They are not counted as zero.']],
  [
    ['2026-10-01', '2026-10-03', '2026-10-04', '2026-10-30', '2026-10-31', '2026-11-01'],
    [
      'Reports are missing for 6 days: 2026-10-01, 2026-10-03 to 2026-10-04, 2026-10-30 to 2026-11-01. They are not counted as zero.',
    ],
  ],
  [
    ['2026-11-25', '2026-11-26', '2026-11-27'],
    [
      'Reports are missing for 1 day: 2026-11-25. They are not counted as zero.',
      'The month is not over: there are no reports of 2026-11-26 to 2026-11-27 yet.',
    ],
  ],
])('on 26 November, the days without reports %j are said as %j', (days, want) => {
  expect(missingDaysText(days, new Date('2026-11-26T12:00:00Z'))).toEqual(want);
});

test.each([
  [0, 8, ''],
  [1, 1_000_000, '▏'],
  [8, 8, '████████████████'],
  [4, 8, '████████'],
])('%d of %d is the bar %j', (part, whole, want) => {
  expect(bar(part, whole)).toBe(want);
});

describe('columns', () => {
  const column = (width: number, drop?: number, cut = false) => ({ width, drop, cut });

  test('stay as they are where there is room', () => {
    expect(fit([column(10), column(20, 1)], 32)).toEqual([10, 20]);
  });

  test('with the highest number go first', () => {
    expect(fit([column(10), column(20, 1), column(20, 2)], 40)).toEqual([10, 20, 0]);
  });

  test('that may be cut are cut before others have to go', () => {
    expect(fit([column(50, undefined, true), column(20, 1)], 60)).toEqual([38, 20]);
  });

  test('that must stay stay, however narrow it is', () => {
    expect(fit([column(24), column(12)], 10)).toEqual([24, 12]);
  });
});

test.each([
  ['mail -s stale ops@partner.example', ['mail', '-s', 'stale', 'ops@partner.example']],
  ['["mail","-s","two words"]', ['mail', '-s', 'two words']],
])('%s is a program with arguments', (text, want) => {
  expect(splitCommand(text)).toEqual(want);
});

test.each([
  ['plain Zoë 日本', 'plain Zoë 日本'],
  ['\u001b[31mred', '\\u001b[31mred'],
  ['a\nb\u009bc\u202ed', 'a\\u000ab\\u009bc\\u202ed'],
])('%j is shown as %j', (text, want) => {
  expect(sanitize(text)).toBe(want);
});

test.each([
  ['short', 'short'],
  ['one two three four', 'one two\nthree four'],
  ['see https://a.very.long.example/address now', 'see\nhttps://a.very.long.example/address\nnow'],
  ['\u001b[31mred\u001b[39m words', '\u001b[31mred\u001b[39m words'],
])('%j is wrapped at ten columns as %j', (text, want) => {
  expect(wrap(text, 10)).toBe(want);
});
