import { createMock, type Mock } from '@b2-partner/mock';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasChromium } from './chromium.ts';
import { seenText, useVisitor } from './visitor.ts';

const visitor = useVisitor();
let mock: Mock;
let address = '';
beforeAll(async () => {
  mock = createMock();
  address = await mock.listen();
});
afterAll(() => mock.close());

const words = (page: Page) => page.locator('.try-words');
const shown = (page: Page, name: string) => seenText(page.locator(`[data-show="${name}"]`));

async function authorize(page: Page): Promise<void> {
  await page.getByLabel('Address', { exact: true }).fill(address);
  await page.getByRole('button', { name: 'Authorize with the mock’s key' }).click();
  await words(page).getByText('Authorized').waitFor();
}

describe.skipIf(!hasChromium)('the try-it panel', () => {
  it('authorizes, sends the call, and shows what came back', async () => {
    await visitor.visit('/reference/b2_list_groups/', {}, async (page) => {
      await authorize(page);
      await page.getByRole('button', { name: 'Send' }).click();
      await words(page).getByText('Answered with 200').waitFor();
      expect(await shown(page, 'status')).toContain('200');
      expect(await shown(page, 'time')).toMatch(/in \d+ ms/);
      expect(await shown(page, 'headers')).toContain('content-type');
      expect(JSON.parse(await shown(page, 'body')).groups).toHaveLength(3);
      expect(await shown(page, 'curl')).toContain('Authorization: $ACCOUNT_AUTH_TOKEN');
    });
  });

  it('keeps the token for the next page of the tab, and in no other place', async () => {
    await visitor.visit('/reference/b2_list_groups/', {}, async (page) => {
      await authorize(page);
      const token = await page.getByLabel('Token', { exact: true }).inputValue();
      await page.goto(`${visitor.url}/reference/b2_list_group_members/`);
      await page.getByLabel('Address', { exact: true }).fill(address);
      await page.getByLabel('Address', { exact: true }).blur();
      expect(await page.getByLabel('Token', { exact: true }).inputValue()).toBe(token);
      await page.getByRole('button', { name: 'Send' }).click();
      await words(page).getByText('Answered with 200').waitFor();

      expect(page.url()).not.toContain(token);
      expect(await page.evaluate(() => JSON.stringify([localStorage, document.cookie]))).not.toContain(token);
      const other = await page.context().newPage();
      await other.goto(`${visitor.url}/reference/b2_list_groups/`);
      await other.getByLabel('Address', { exact: true }).fill(address);
      await other.getByLabel('Address', { exact: true }).blur();
      expect(await other.getByLabel('Token', { exact: true }).inputValue()).toBe('');
    });
  });

  it('does not carry a token to another address', async () => {
    await visitor.visit('/reference/b2_list_groups/', {}, async (page) => {
      await authorize(page);
      await page.getByLabel('Address', { exact: true }).fill('http://127.0.0.1:9');
      await page.getByLabel('Address', { exact: true }).blur();
      expect(await page.getByLabel('Token', { exact: true }).inputValue()).toBe('');
    });
  });

  it('sends no token to another address that a response names', async () => {
    const named = 'http://127.0.0.1:9';
    const other = createMock({ publicUrl: named });
    const typed = await other.listen();
    try {
      await visitor.visit('/reference/b2_list_groups/', {}, async (page) => {
        const urls: string[] = [];
        page.on('request', (request) => urls.push(request.url()));
        await page.getByLabel('Address', { exact: true }).fill(typed);
        await page.getByRole('button', { name: 'Authorize with the mock’s key' }).click();
        await words(page).getByText('Authorized').waitFor();
        await page.getByRole('button', { name: 'Send' }).click();
        await words(page).getByText(`Nothing was sent: the response from ${typed} names ${named}`).waitFor();
        expect(urls.filter((url) => url.startsWith(named))).toEqual([]);
      });
    } finally {
      await other.close();
    }
  });

  it('sends nothing but the address, the token and the body: the token stands in no address', async () => {
    await visitor.visit('/reference/b2_list_groups/', {}, async (page) => {
      const urls: string[] = [];
      page.on('request', (request) => urls.push(request.url()));
      await authorize(page);
      await page.getByRole('button', { name: 'Send' }).click();
      await words(page).getByText('Answered').waitFor();
      const token = await page.getByLabel('Token', { exact: true }).inputValue();
      expect(urls.filter((url) => url.includes(token))).toEqual([]);
    });
  });

  it('authorizes on its own page, with the key that stands there', async () => {
    await visitor.visit('/reference/b2_authorize_account/', {}, async (page) => {
      await page.getByLabel('Address', { exact: true }).fill(address);
      await page.getByRole('button', { name: 'Send' }).click();
      await words(page).getByText('Answered with 200').waitFor();
      expect(await shown(page, 'body')).toContain('authorizationToken');
    });
  });

  it('says in words that the mock is not running', async () => {
    await visitor.visit('/reference/b2_list_groups/', {}, async (page) => {
      await page.getByLabel('Address', { exact: true }).fill('http://127.0.0.1:9');
      await page.getByLabel('Token', { exact: true }).fill('t');
      await page.getByRole('button', { name: 'Send' }).click();
      await words(page).getByText('The mock is not running').waitFor();
    });
  });

  it('says what is wrong with a body before it sends anything', async () => {
    await visitor.visit('/reference/b2_list_groups/', {}, async (page) => {
      await page.getByLabel('Token', { exact: true }).fill('t');
      await page.locator('textarea').fill('{');
      await page.getByRole('button', { name: 'Send' }).click();
      await words(page).getByText('The body is not JSON').waitFor();
    });
  });
});
