import { expect, test } from 'vitest';
import { createMock } from '../src/portable.ts';
import { loadedBy } from './support/loadedBy.ts';
import { partnerOf } from './support/partner.ts';

const ofNode = /from ['"]node:|\bBuffer\b|\bprocess\.\w/;

test('the portable entry loads nothing of Node', () => {
  const portable = loadedBy(new URL('../src/portable.ts', import.meta.url));
  expect(portable.size).toBeGreaterThan(50);
  for (const [file, source] of portable) expect(source, file).not.toMatch(ofNode);
  // The same reading finds what the Node entry loads.
  const node = [...loadedBy(new URL('../src/index.ts', import.meta.url)).values()];
  expect(node.some((source) => source.includes("from 'node:http'"))).toBe(true);
});

test('as it is published, it loads nothing of Node either', () => {
  const built = (name: string): string =>
    [...loadedBy(new URL(`../dist/${name}`, import.meta.url)).values()].join('\n');
  expect(built('portable.js')).toContain('b2_list_group_members');
  expect(built('portable.js')).not.toMatch(ofNode);
  expect(built('index.js')).toMatch(ofNode);
});

test('the portable entry responds through fetch, and says what it cannot do', async () => {
  const mock = createMock();
  const partner = await partnerOf(mock);
  expect((await partner.post('b2_list_groups')).body.groups).toHaveLength(3);
  await expect(mock.listen()).rejects.toThrow('listen() needs Node, Bun or Deno');
  expect(() => createMock({ data: './state' })).toThrow('data needs Node, Bun or Deno');
  expect(() => createMock({ reportsTo: './reports' })).toThrow('reportsTo needs Node, Bun or Deno');
});
