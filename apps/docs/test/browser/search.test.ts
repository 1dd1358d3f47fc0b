import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { questions } from '../search/questions.ts';
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

  it('has the right page among the first three hits of each question', async () => {
    await visitor.visit('/', {}, async (page) => {
      await page.keyboard.press('Control+k');
      const wrong: string[] = [];
      for (const { query, want } of questions) {
        await page.locator('.search input').fill(query);
        const hit = page.locator(`#search-hits li:nth-child(-n + 3) a[href^="${want}"]`).first();
        await hit.waitFor({ timeout: 30_000 }).catch(() => wrong.push(query));
      }
      expect(wrong).toEqual([]);
    });
  });

  it('says that there are no results, and leaves nothing of an earlier search', async () => {
    await visitor.visit('/', {}, async (page) => {
      await firstHit(page, 'region');
      await page.locator('.search input').fill('zqxjk zebra');
      await page.getByText('No results for “zqxjk zebra”.').waitFor();
      expect(await page.locator('#search-hits li').count()).toBe(0);
    });
  });

  it('finds words of the text below the names', async () => {
    await visitor.visit('/guides/start/', {}, async (page) => {
      await firstHit(page, 'customer number harmless');
      await page.locator('#search-hits a[href*="create-accounts"]').first().waitFor();
    });
  });

  it.each([
    { part: 'names', file: '**/search-index.json' },
    { part: 'texts', file: '**/pagefind/pagefind.js' },
    { part: 'code', file: '**/pagefind/wasm.*' },
    { part: 'list of words', file: '**/pagefind/*.pf_meta' },
  ])('says that it could not load its $part, and does at the next key', async ({ file }) => {
    await visitor.visit('/', {}, async (page) => {
      await page.clock.install();
      await page.route(file, (route) => route.abort());
      await page.keyboard.press('Control+k');
      await page.keyboard.type('customer number harmles');
      const words = page.getByText('The search could not be loaded. Type on to try again.');
      // Some parts are waited for in vain, until the search gives up.
      await expect.poll(() => page.clock.fastForward(30_000).then(() => words.isVisible())).toBe(true);
      await page.unroute(file);
      await page.keyboard.type('s');
      await page.locator('#search-hits a[href*="create-accounts"]').first().waitFor();
    });
  });

  it('loads words again that it could not load: without them it finds nothing, and does not know why', async () => {
    const file = '**/pagefind/index/*';
    await visitor.visit('/', {}, async (page) => {
      await page.route(file, (route) => route.abort());
      await page.keyboard.press('Control+k');
      await page.keyboard.type('customer number harmles');
      await page.getByText('No results for').waitFor();
      await page.unroute(file);
      await page.keyboard.type('s');
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
