import { createMock } from '@b2-partner/mock';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { hasChromium } from './chromium.ts';
import { pageTypes, useVisitor } from './visitor.ts';

const visitor = useVisitor();

/** What the security policy blocks while a page loads and is used, and the hosts that were asked. */
async function watch(path: string, use: (page: Page) => Promise<unknown> = async () => {}) {
  const complaints: string[] = [];
  const hosts = new Set<string>();
  const before = (page: Page) => {
    page.on('request', (request) => hosts.add(new URL(request.url()).origin));
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    return page.addInitScript(() => {
      addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
        console.error(`${violatedDirective} blocked ${blockedURI} ${sample}`),
      );
    });
  };
  await visitor.visit(path, { before }, use);
  return { blocked: complaints.filter((text) => !text.includes('status of 404')), hosts: [...hosts] };
}

/** Whether a call of that address leaves the page. What was blocked is told in order, so the last call ends the wait. */
const reaches = (page: Page, url: string) =>
  page.evaluate(async (address) => {
    const last = 'https://last.example/';
    const blocked: string[] = [];
    const told = new Promise<void>((resolve) => {
      addEventListener('securitypolicyviolation', ({ blockedURI }) => {
        blocked.push(blockedURI);
        if (blockedURI.startsWith(last)) resolve();
      });
    });
    for (const target of [address, last]) await fetch(target, { mode: 'no-cors' }).catch(() => {});
    await told;
    return blocked.length === 1;
  }, url);

describe.skipIf(!hasChromium)('the security policy', () => {
  it.each(Object.entries(pageTypes))('blocks nothing of the site, which asks no other host: %s', async (_, path) => {
    expect(await watch(path)).toEqual({ blocked: [], hosts: [visitor.url] });
  });

  it('lets the search, the themes and the choices work', async () => {
    const use = async (page: Page) => {
      await page.locator('starlight-theme-select select').first().selectOption('dark');
      await page.keyboard.press('Control+k');
      await page.keyboard.type('customer number harmless');
      await page.locator('#search-hits a[href*="create-accounts"]').first().waitFor();
    };
    expect((await watch('/guides/create-accounts/', use)).blocked).toEqual([]);
  });

  it('lets the try-it panel call the mock', async () => {
    const mock = createMock();
    const address = await mock.listen();
    const use = async (page: Page) => {
      await page.getByLabel('Address', { exact: true }).fill(address);
      await page.getByRole('button', { name: 'Authorize', exact: true }).click();
      await page.locator('.try-words').getByText('Authorized').waitFor();
    };
    try {
      expect((await watch('/reference/b2_list_groups/#try-it', use)).blocked).toEqual([]);
    } finally {
      await mock.close();
    }
  });

  it.each([
    { url: 'http://127.0.0.1:9/', want: true },
    { url: 'http://localhost:9/', want: true },
    { url: 'https://api.backblazeb2.com.evil.example/', want: false },
    { url: 'https://evil.example/', want: false },
    { url: 'http://10.0.0.1/', want: false },
  ])('lets a page call $url: $want', async ({ url, want }) => {
    expect(await visitor.visit('/', {}, (page) => reaches(page, url))).toBe(want);
  });

  it('runs no script and loads no picture that somebody puts into a page', async () => {
    const use = (page: Page) =>
      page.evaluate(async () => {
        const seen = new Promise((resolve) => addEventListener('securitypolicyviolation', resolve, { once: true }));
        document.body.insertAdjacentHTML(
          'beforeend',
          '<img src="https://evil.example/a.png" onerror="window.ran = true">',
        );
        const script = document.createElement('script');
        script.textContent = 'window.ran = true';
        document.body.append(script);
        await seen;
        await new Promise((resolve) => setTimeout(resolve));
        return 'ran' in window;
      });
    expect(await visitor.visit('/', {}, use)).toBe(false);
  });

  it('stands in the page itself, for hosts that send no headers of ours', async () => {
    const html = await visitor.visit('/', {}, (page) => page.content());
    expect(html.indexOf('http-equiv="Content-Security-Policy"')).toBeLessThan(html.indexOf('<script'));
  });
});
