import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { hasChromium } from './chromium.ts';
import { phone, useVisitor } from './visitor.ts';

const visitor = useVisitor();

/** The largest paint of a first visit on a slow phone, in milliseconds. */
async function largestPaint(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.clearBrowserCache');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: 1_600_000 / 8,
    uploadThroughput: 750_000 / 8,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.reload();
  await page.waitForLoadState('networkidle');
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? 0)).observe({
          type: 'largest-contentful-paint',
          buffered: true,
        });
      }),
  );
}

// Reported, not asserted: it depends on the machine that runs the tests.
describe.skipIf(!hasChromium)('on a slow phone (4× CPU, 1.6 Mbit/s)', () => {
  it.each(['/', '/guides/create-accounts/', '/reference/b2_create_group_member/'])('%s paints', async (path) => {
    const paint = await visitor.visit(path, { viewport: phone }, largestPaint);
    console.log(`largest paint on a slow phone, ${path}: ${Math.round(paint)} ms`);
    expect(paint).toBeGreaterThan(0);
  });
});
