import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createMock } from '../src/portable.ts';
import { partnerOf } from './support/partner.ts';

/** All files that a module loads, itself included. */
function loadedBy(file: URL, found = new Map<string, string>()): Map<string, string> {
  if (found.has(file.href)) return found;
  const source = readFileSync(file, 'utf8');
  found.set(file.href, source);
  for (const [, target] of source.matchAll(/^(?:import|export)(?! type)[^;]*? from '(\.[^']+)';$/gms)) {
    loadedBy(new URL(target as string, file), found);
  }
  return found;
}

test('the portable entry loads nothing of Node', () => {
  const portable = loadedBy(new URL('../src/portable.ts', import.meta.url));
  expect(portable.size).toBeGreaterThan(50);
  for (const [file, source] of portable) {
    expect(source, file).not.toMatch(/from 'node:|\bBuffer\b|\bprocess\.\w/);
  }
  // The same reading finds what the Node entry loads.
  const node = [...loadedBy(new URL('../src/index.ts', import.meta.url)).values()];
  expect(node.some((source) => source.includes("from 'node:http'"))).toBe(true);
});

test('the portable entry answers through fetch, and says what it cannot do', async () => {
  const mock = createMock();
  const partner = await partnerOf(mock);
  expect((await partner.post('b2_list_groups')).body.groups).toHaveLength(3);
  await expect(mock.listen()).rejects.toThrow('listen() needs Node, Bun or Deno');
  expect(() => createMock({ data: './state' })).toThrow('data needs Node, Bun or Deno');
});
