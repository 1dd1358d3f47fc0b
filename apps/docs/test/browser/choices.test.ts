import { describe, expect, it } from 'vitest';
import { hasChromium } from './chromium.ts';
import { desktop, phone, seenText, useVisitor } from './visitor.ts';

const visitor = useVisitor();
const path = '/reference/b2_list_groups/';

describe.skipIf(!hasChromium)('the choice of samples', () => {
  it('is remembered on the next page', async () => {
    await visitor.visit(path, {}, async (page) => {
      await page.getByRole('button', { name: 'curl', exact: true }).click();
      await page.goto(`${visitor.url}/reference/b2_list_group_members/`);
      expect(await page.locator('[data-panel="sample:curl"]').isVisible()).toBe(true);
      expect(await page.locator('[data-panel="sample:client"]').isVisible()).toBe(false);
      expect(await page.getByRole('button', { name: 'curl', exact: true }).getAttribute('aria-pressed')).toBe('true');
    });
  });

  it('shows the command of the form that is chosen', async () => {
    await visitor.visit(path, {}, async (page) => {
      await page.getByRole('button', { name: 'curl', exact: true }).click();
      await page.getByRole('button', { name: 'GET', exact: true }).click();
      expect(await seenText(page.locator('[data-panel="sample:curl"]'))).toContain('curl -G');
      expect(await seenText(page.locator('.endpoint-line:visible'))).toContain('GET');
    });
  });
});

describe.skipIf(!hasChromium)('the layout', () => {
  it('has three columns on a desktop, with the samples beside the text', async () => {
    await visitor.visit(path, { viewport: desktop }, async (page) => {
      const [sidebar, text, samples] = await Promise.all(
        ['#starlight__sidebar', '.operation-text', '.operation-samples'].map((part) =>
          page.locator(part).boundingBox(),
        ),
      );
      expect(text?.x).toBeGreaterThan((sidebar?.x ?? 0) + (sidebar?.width ?? 0) - 1);
      expect(samples?.x).toBeGreaterThan((text?.x ?? 0) + (text?.width ?? 0) - 1);
    });
  });

  it('has one column on a phone, with the sample right after the endpoint', async () => {
    await visitor.visit(path, { viewport: phone }, async (page) => {
      const [lead, samples, text] = await Promise.all(
        ['.operation-lead', '.operation-samples', '.operation-text'].map((part) => page.locator(part).boundingBox()),
      );
      expect(samples?.y).toBeGreaterThanOrEqual((lead?.y ?? 0) + (lead?.height ?? 0));
      expect(text?.y).toBeGreaterThanOrEqual((samples?.y ?? 0) + (samples?.height ?? 0));
    });
  });

  it('unfolds what an address points at', async () => {
    await visitor.visit(`${path}#response-groups-b2Stats-bucketCount`, {}, async (page) => {
      expect(await page.locator('#response-groups-b2Stats-bucketCount').isVisible()).toBe(true);
    });
  });
});
