import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { hasChromium } from './chromium.ts';
import { pageTypes, useVisitor } from './visitor.ts';

const visitor = useVisitor();

/** Whom a page asks until it rests. */
async function hostsAsked(page: Page): Promise<string[]> {
  const hosts = new Set<string>();
  page.on('request', (request) => hosts.add(new URL(request.url()).origin));
  await page.reload({ waitUntil: 'networkidle' });
  return [...hosts];
}

describe.skipIf(!hasChromium)('a page', () => {
  it.each(Object.entries(pageTypes))('%s asks no other host', async (_, path) => {
    expect(await visitor.visit(path, {}, hostsAsked)).toEqual([visitor.url]);
  });
});
