import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { hasChromium } from './chromium.ts';
import { desktop, phone, useVisitor } from './visitor.ts';

const visitor = useVisitor();

/** Everything that can be used, by a number that it is given; what is folded or hidden does not count. */
function markControls(page: Page): Promise<number> {
  return page.evaluate(() => {
    const usable = [
      ...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary'),
    ].filter(
      (element) =>
        element.checkVisibility({ visibilityProperty: true }) &&
        !(element as HTMLButtonElement).disabled &&
        element.tabIndex >= 0,
    );
    for (const [index, element] of usable.entries()) element.dataset.mark = String(index);
    return usable.length;
  });
}

/** Presses Tab until the focus comes round; the marks that it met, and whether each could be seen to have it. */
async function tabThrough(page: Page, limit: number): Promise<{ met: Set<string>; unseen: string[] }> {
  const met = new Set<string>();
  const unseen: string[] = [];
  for (let step = 0; step < limit; step += 1) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement;
      const style = getComputedStyle(element);
      return {
        mark: element.dataset.mark,
        seen: style.outlineStyle !== 'none' || style.boxShadow !== 'none',
        html: element.outerHTML.slice(0, 120),
      };
    });
    if (at.mark === undefined) continue;
    met.add(at.mark);
    if (!at.seen) unseen.push(at.html);
  }
  return { met, unseen };
}

describe.skipIf(!hasChromium)('the keyboard alone', () => {
  it.each([
    { path: '/', viewport: desktop },
    { path: '/guides/errors/', viewport: desktop },
    { path: '/reference/bz_delete_computer/', viewport: desktop },
    { path: '/reference/bz_delete_computer/', viewport: phone },
  ])('reaches everything on $path at $viewport.width px, and shows where it is', async ({ path, viewport }) => {
    await visitor.visit(path, { viewport }, async (page) => {
      const count = await markControls(page);
      const { met, unseen } = await tabThrough(page, count + 40);
      expect(unseen).toEqual([]);
      expect(met.size).toBe(count);
    });
  });
});
