import { describe, expect, it } from 'vitest';
import { operations } from '../../src/reference/operations.ts';
import { samplesOf } from '../../src/samples/samples.ts';
import { hasChromium } from './chromium.ts';
import { pageTypes, seenText, useVisitor } from './visitor.ts';

const visitor = useVisitor();
const javaScriptEnabled = false;

describe.skipIf(!hasChromium)('with scripts off', () => {
  it.each(Object.entries(pageTypes))('%s can be read', async (_, path) => {
    const text = await visitor.visit(path, { javaScriptEnabled }, (page) => seenText(page.locator('main')));
    expect(text.length).toBeGreaterThan(40);
  });

  it('both forms and all samples of an operation are there', async () => {
    const operation = operations.find(({ apiName }) => apiName === 'b2_list_groups');
    if (!operation) throw new Error('the operation is gone');
    await visitor.visit('/reference/b2_list_groups/', { javaScriptEnabled }, async (page) => {
      const text = await seenText(page.locator('main'));
      for (const { method } of operation.forms) expect(text).toContain(`${method}: parameters`);
      const { typed, curl } = samplesOf(operation);
      const lines = [...typed, ...curl.map(({ sample }) => sample)].map(({ code }) =>
        String(code.trim().split('\n').at(-1)),
      );
      for (const line of lines) expect(text).toContain(line.trim());
    });
  });

  it('a folded field opens by itself', async () => {
    await visitor.visit('/reference/b2_list_groups/', { javaScriptEnabled }, async (page) => {
      await page.locator('#response-groups summary').first().click();
      expect(await page.locator('#response-groups-groupName').isVisible()).toBe(true);
    });
  });

  it('what needs scripts is not offered', async () => {
    await visitor.visit('/reference/b2_list_groups/', { javaScriptEnabled }, async (page) => {
      expect(await page.locator('.try-form').isVisible()).toBe(false);
      expect(await page.locator('.choice').first().isVisible()).toBe(false);
      expect(await page.locator('.needs-script').isVisible()).toBe(true);
    });
  });
});
