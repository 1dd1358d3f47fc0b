import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { makeHome } from './support/cli.ts';
import { runHere } from './support/here.ts';

const { home, remove } = makeHome();
const day = join(home, 'reports/2021-10-30');
const header = 'date,account_id,group_id,reporting_location,storage_byte_hours';
const rowOf = (date: string, account: string, group = '') => `${date},${account},${group},us-west,24000000000`;

beforeEach(() => {
  mkdirSync(day, { recursive: true });
  const rows = [rowOf('2021-10-30', 'customer1', '10101'), rowOf('2021-10-30', 'customer2', '10101')];
  writeFileSync(join(day, 'usage.group-10101.us-west.csv'), `${[header, ...rows].join('\n')}\n`);
});

afterAll(remove);

const report = (...flags: string[]) => runHere(home, ['usage', 'report', 'reports', '--month', '2021-10', ...flags]);
const firstLine = (text: string) => text.split('\n')[0];

test('names the days without reports once, those that follow one another as one', async () => {
  expect(firstLine((await report()).stderr)).toBe(
    'Reports are missing for 30 days: 2021-10-01 to 2021-10-29, 2021-10-31. They are not counted as zero.',
  );
});

test('has a column for names where an organisation has one, and always in CSV', async () => {
  expect(firstLine((await report('--by', 'group')).stdout)).not.toContain('NAME');
  expect(firstLine((await report('--by', 'group', '--csv')).stdout)).toContain('resourceName');

  writeFileSync(join(day, 'usage.acme.us-west.csv'), `${header}\n${rowOf('2021-10-30', 'customer3')}\n`);
  const named = await report('--by', 'group');
  expect(firstLine(named.stdout)).toContain('NAME');
  expect(named.stdout).toMatch(/acme/);
});
