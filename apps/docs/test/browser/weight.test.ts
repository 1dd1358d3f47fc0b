import { gzipSync } from 'node:zlib';
import type { Page, Response } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { hasChromium } from './chromium.ts';
import { pageTypes, useVisitor } from './visitor.ts';

const visitor = useVisitor();
const budgets = { script: 40_000, stylesheet: 25_000 } as const;

interface Weight {
  readonly hosts: readonly string[];
  readonly script: number;
  readonly stylesheet: number;
}

const inlined = {
  script: /<script(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/g,
  stylesheet: /<style[^>]*>([\s\S]*?)<\/style>/g,
};

/** What a page loads until it rests, compressed as any host would send it. */
async function weigh(page: Page): Promise<Weight> {
  const responses: Response[] = [];
  const hosts = new Set<string>();
  page.on('request', (request) => hosts.add(new URL(request.url()).origin));
  page.on('response', (response) => responses.push(response));
  await page.reload({ waitUntil: 'networkidle' });
  const html = await (
    responses.find((response) => response.request().resourceType() === 'document') as Response
  ).text();
  const sum = async (type: keyof typeof budgets): Promise<number> => {
    const files = responses.filter((response) => response.request().resourceType() === type);
    const bodies = await Promise.all(files.map((file) => file.body()));
    const inline = [...html.matchAll(inlined[type])].map((match) => Buffer.from(String(match[1])));
    return [...bodies, ...inline].reduce((total, body) => total + gzipSync(body).length, 0);
  };
  return { hosts: [...hosts], script: await sum('script'), stylesheet: await sum('stylesheet') };
}

describe.skipIf(!hasChromium)('a page', () => {
  it.each(Object.entries(pageTypes))('%s asks no other host, and keeps to its weight', async (_, path) => {
    const { hosts, script, stylesheet } = await visitor.visit(path, {}, weigh);
    expect(hosts).toEqual([visitor.url]);
    expect(script).toBeLessThanOrEqual(budgets.script);
    expect(stylesheet).toBeLessThanOrEqual(budgets.stylesheet);
  });
});
