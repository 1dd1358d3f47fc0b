import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readUsageReports } from '../src/index.ts';
import { directorySource } from '../src/node.ts';
import { cells, csv, groupReport } from './support.ts';

function directoryOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const directory = mkdtempSync(join(tmpdir(), 'reports-'));
  onTestFinished(() => rmSync(directory, { recursive: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, name)), { recursive: true });
    writeFileSync(join(directory, name), content);
  }
  return directory;
}

async function read(directory: string): Promise<string[]> {
  const rows: string[] = [];
  for await (const { file, line } of readUsageReports(directorySource(directory))) rows.push(`${file}:${line}`);
  return rows;
}

const { text } = groupReport('2026-10-01') as { text: string };

test('reads the reports in all folders, sorted by name, with names relative to the directory', async () => {
  const directory = directoryOf({
    'b/2026-10-02/usage.group-2.us-west.csv': text,
    '2026-10-01/usage.group-1.us-west.csv': text,
    '2026-10-01/usage.group-1.reportingLocations.csv': 'date\n',
    'readme.md': '# mine',
  });

  expect(await read(directory)).toEqual([
    '2026-10-01/usage.group-1.us-west.csv:2',
    'b/2026-10-02/usage.group-2.us-west.csv:2',
  ]);
});

test('reads a file of many pieces, with letters of several bytes', async () => {
  const rows = Array.from({ length: 5000 }, (_, index) => cells({ bucket_id: `b${index}`, bucket_name: 'größe-日本' }));
  const directory = directoryOf({ 'usage.group-1.us-west.csv': csv(rows) });
  const names = new Set<string | null>();
  for await (const { bucketName } of readUsageReports(directorySource(directory))) names.add(bucketName);

  expect([...names]).toEqual(['größe-日本']);
});

test('a file that is not UTF-8 is an error with its line', async () => {
  const bytes = Buffer.concat([Buffer.from(csv([cells({}), cells({})])), Buffer.from([0xff, 0xfe])]);

  await expect(read(directoryOf({ 'usage.group-1.us-west.csv': bytes }))).rejects.toMatchObject({
    name: 'UsageReportError',
    line: 4,
    message: 'usage.group-1.us-west.csv, line 4: the file cannot be read: it is not UTF-8',
  });
});

test('a letter that is cut off by the end of the file is damage', async () => {
  const bytes = Buffer.concat([Buffer.from(`${text.trimEnd()}`), Buffer.from('é').subarray(0, 1)]);

  await expect(read(directoryOf({ 'usage.group-1.us-west.csv': bytes }))).rejects.toThrow('it is not UTF-8');
});

test('what cannot be opened is an error with its name', async () => {
  const directory = directoryOf({});
  await expect(read(join(directory, 'nowhere'))).rejects.toMatchObject({
    name: 'UsageReportError',
    file: join(directory, 'nowhere'),
    message: expect.stringContaining('the directory cannot be read: ENOENT'),
  });
  symlinkSync(join(directory, 'nowhere'), join(directory, 'usage.group-1.us-west.csv'));
  await expect(read(directory)).rejects.toThrow('usage.group-1.us-west.csv, line 1: the file cannot be read: ENOENT');
});
