import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { hasChromium } from './chromium.ts';
import { desktop, pageTypes, phone, useVisitor } from './visitor.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
// Themes differ in colours alone: what does not look at them is asked once.
const themes = {
  light: {},
  dark: { runOnly: ['color-contrast', 'link-in-text-block'] },
};
const widths = { desktop, phone };
const visitor = useVisitor();

/** Blocks of code that scroll and that the keyboard does not reach yet: the page sees to them when it has time. */
const unreachable = () =>
  [...document.querySelectorAll('pre')].filter((pre) => pre.scrollWidth > pre.clientWidth && pre.tabIndex < 0).length;

/** What axe objects to, in both themes; short enough to read in a failure. */
async function violations(page: Page): Promise<string[]> {
  // Everything counts, also what is folded.
  await page.evaluate(() => {
    for (const folded of document.querySelectorAll('details')) folded.open = true;
  });
  await expect.poll(() => page.evaluate(unreachable), { timeout: 60_000 }).toBe(0);
  await page.evaluate(axe);
  const found: string[] = [];
  for (const [theme, options] of Object.entries(themes)) {
    await page.evaluate((name) => {
      document.documentElement.dataset.theme = name;
    }, theme);
    const run = `axe.run(${JSON.stringify({ resultTypes: ['violations'], ...options })})`;
    const { violations: objections }: AxeResults = await page.evaluate(run);
    const places = objections.flatMap(({ id, nodes }) =>
      nodes.map(({ html }) => `${theme}, ${id}: ${html.slice(0, 160)}`),
    );
    found.push(...places.slice(0, 10));
  }
  return found;
}

describe.skipIf(!hasChromium)('axe finds nothing in either theme', () => {
  const cases = Object.entries(pageTypes).flatMap(([type, path]) =>
    Object.entries(widths).map(([width, viewport]) => ({ type, path, width, viewport })),
  );
  it.each(cases)('$type, $width', async ({ path, viewport }) => {
    expect(await visitor.visit(path, { viewport, reducedMotion: 'reduce' }, violations)).toEqual([]);
  });
});
