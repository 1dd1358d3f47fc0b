import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { sampleKey } from '../../src/site/headScript.ts';
import { hasChromium } from './chromium.ts';
import { desktop, pageTypes, phone, useVisitor } from './visitor.ts';

const visitor = useVisitor();

/** Chooses a language for the samples, and adds up what moves, by the browser's own measure. */
const before = (page: Page) =>
  page.addInitScript((key) => {
    localStorage.setItem(key, 'curl');
    Object.assign(globalThis, { shift: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        Object.assign(globalThis, {
          shift: (globalThis as never as { shift: number }).shift + (entry as never as { value: number }).value,
        });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  }, sampleKey);

/** Everything that moved while the page was loaded and scrolled to its end. */
async function shifts(page: Page): Promise<number> {
  await page.mouse.wheel(0, 4000);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  return page.evaluate('shift');
}

describe.skipIf(!hasChromium)(
  'nothing moves while a page loads with a choice remembered, and nothing is wider than the window',
  () => {
    const cases = Object.entries({ desktop, phone }).flatMap(([width, viewport]) =>
      Object.entries(pageTypes).map(([type, path]) => ({ type, path, width, viewport })),
    );
    it.each(cases)('$type, $width', async ({ path, viewport }) => {
      await visitor.visit(path, { viewport, before }, async (page) => {
        // To two places, as browsers rate it.
        expect(await shifts(page)).toBeCloseTo(0, 2);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width);
      });
    });
  },
);
