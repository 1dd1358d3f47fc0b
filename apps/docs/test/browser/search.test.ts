import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { hasChromium } from './chromium.ts';
import { useVisitor } from './visitor.ts';

const visitor = useVisitor();

async function firstHit(page: Page, query: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(query);
  await page.locator('#search-hits li').first().waitFor();
}

describe.skipIf(!hasChromium)('search', () => {
  it.each([
    { query: 'invalid_group_id', want: '/errors/#invalid_group_id' },
    { query: 'maxMemberCount', want: '/reference/b2_list_group_members/#request-maxMemberCount' },
    { query: 'listGroups', want: '/reference/b2_list_groups/' },
    { query: 'sticky-cursor', want: '/guides/quirks/#sticky-cursor' },
  ])('Ctrl-K, $query, Enter leads to $want', async ({ query, want }) => {
    await visitor.visit('/', {}, async (page) => {
      await firstHit(page, query);
      await page.keyboard.press('Enter');
      await page.waitForURL(`${visitor.url}${want}`);
    });
  });

  it('finds words of the text below the names', async () => {
    await visitor.visit('/guides/start/', {}, async (page) => {
      await firstHit(page, 'vault is sealed');
      await page.locator('#search-hits a[href*="create-accounts"]').first().waitFor();
    });
  });

  it('closes with Escape and gives the focus back', async () => {
    await visitor.visit('/', {}, async (page) => {
      await page.locator('.search-open').focus();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Escape');
      expect(await page.evaluate(() => document.activeElement?.className)).toBe('search-open');
    });
  });
});
