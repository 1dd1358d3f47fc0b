import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createMock } from '../../src/index.ts';
import { makeDirectory } from '../../src/node/makeDirectory.ts';

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'b2-partner-mock-'));
  onTestFinished(() => rmSync(path, { recursive: true }));
  return path;
}

test('makes what is missing, and leaves what is there', () => {
  const path = join(folder(), 'a', 'b', 'c');
  makeDirectory(path);
  makeDirectory(path);
  expect(statSync(path).isDirectory()).toBe(true);
});

test('fails for a file in the way', () => {
  const file = join(folder(), 'file');
  writeFileSync(file, '');
  expect(() => makeDirectory(file)).toThrow('EEXIST');
  expect(() => makeDirectory(join(file, 'a', 'b'))).toThrow('file');
});

test('a directory that the system does not make is named, and nothing hangs', () => {
  const path = '/proc/b2-partner-mock/state';
  expect(() => makeDirectory(path)).toThrow('/proc/b2-partner-mock');
  expect(() => createMock({ data: path })).toThrow('the state cannot be kept in /proc/b2-partner-mock');
  expect(() => createMock({ reportsTo: path })).toThrow('cannot write usage reports to /proc/b2-partner-mock');
});
