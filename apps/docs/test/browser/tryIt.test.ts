import { createMock, type Mock } from '@b2-partner/mock';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasChromium } from './chromium.ts';
import { useVisitor } from './visitor.ts';

const visitor = useVisitor();
let mock: Mock;
let address = '';
beforeAll(async () => {
  mock = createMock();
  address = await mock.listen();
});
afterAll(() => mock.close());

const words = (page: Page) => page.locator('.try-words');
// Headers and the command are folded.
const shown = (page: Page, name: string) =>
  page.locator(`[data-show="${name}"]`).evaluate((place) => place.textContent ?? '');

async function authorize(page: Page): Promise<void> {
  await page.getByLabel('Address', { exact: true }).fill(address);
  await page.getByRole('button', { name: 'Authorize', exact: true }).click();
  await words(page).getByText('Authorized').waitFor();
}

describe.skipIf(!hasChromium)('the try-it panel', () => {
  it('authorizes, sends the call, and shows what came back', async () => {
    await visitor.visit('/reference/b2_list_groups/#try-it', {}, async (page) => {
      await authorize(page);
      await page.getByRole('button', { name: 'Send', exact: true }).click();
      await words(page).getByText('Done.').waitFor();
      expect(await shown(page, 'status')).toContain('200');
      expect(await shown(page, 'time')).toMatch(/in \d+ ms/);
      expect(await shown(page, 'headers')).toContain('content-type');
      expect(JSON.parse(await shown(page, 'body')).groups).toHaveLength(3);
      expect(await shown(page, 'curl')).toContain('Authorization: $ACCOUNT_AUTH_TOKEN');
    });
  });

  it('keeps the token for the next page of the tab, and in no other place', async () => {
    await visitor.visit('/reference/b2_list_groups/#try-it', {}, async (page) => {
      await authorize(page);
      const token = await page.getByLabel('Token', { exact: true }).inputValue();
      await page.goto(`${visitor.url}/reference/b2_list_group_members/#try-it`);
      await page.getByLabel('Address', { exact: true }).fill(address);
      await page.getByLabel('Address', { exact: true }).blur();
      expect(await page.getByLabel('Token', { exact: true }).inputValue()).toBe(token);
      await page.getByRole('button', { name: 'Send', exact: true }).click();
      await words(page).getByText('Done.').waitFor();

      expect(page.url()).not.toContain(token);
      expect(await page.evaluate(() => JSON.stringify([localStorage, document.cookie]))).not.toContain(token);
      const other = await page.context().newPage();
      await other.goto(`${visitor.url}/reference/b2_list_groups/#try-it`);
      await other.getByLabel('Address', { exact: true }).fill(address);
      await other.getByLabel('Address', { exact: true }).blur();
      expect(await other.getByLabel('Token', { exact: true }).inputValue()).toBe('');
    });
  });

  it('is reached from the top of the page without scrolling, and Send alone authorizes and sends', async () => {
    await visitor.visit('/reference/b2_list_groups/', {}, async (page) => {
      await page.getByRole('button', { name: 'Try it', exact: true }).click();
      expect(await page.evaluate(() => scrollY)).toBe(0);
      await page.getByLabel('Address', { exact: true }).fill(address);
      await page.getByRole('button', { name: 'Send', exact: true }).click();
      await words(page).getByText('Done.').waitFor();
      expect(await shown(page, 'status')).toBe('200 OK');
      expect(await page.locator('[data-show="body"] .json-name').count()).toBeGreaterThan(0);
      expect(await page.locator('[data-show="headers"]').isVisible()).toBe(false);
    });
  });

  it('sends the form that is chosen', async () => {
    await visitor.visit('/reference/b2_list_groups/#try-it', {}, async (page) => {
      const sent: string[] = [];
      page.on('request', (request) => sent.push(`${request.method()} ${request.url()}`));
      await page.getByLabel('Address', { exact: true }).fill(address);
      await page.locator('textarea').fill('{"maxGroupCount":1}');
      await page.getByRole('group', { name: 'HTTP method to send' }).getByText('GET').click();
      await page.getByRole('button', { name: 'Send', exact: true }).click();
      await words(page).getByText('Done.').waitFor();
      expect(sent).toContain(`GET ${address}/b2api/v3/b2_list_groups?maxGroupCount=1`);
      expect(JSON.parse(await shown(page, 'body')).groups).toHaveLength(1);
    });
  });

  it('links the error code of a response to its entry on the page, and copies the response', async () => {
    const options = { permissions: ['clipboard-read', 'clipboard-write'] };
    await visitor.visit('/reference/b2_list_group_members/#try-it', options, async (page) => {
      await page.getByLabel('Address', { exact: true }).fill(address);
      await page.locator('textarea').fill('{"adminAccountId":"0123456789ab","groupId":"99999"}');
      await page.getByRole('button', { name: 'Send', exact: true }).click();
      await page.getByRole('button', { name: 'Copy response' }).click();
      await page.getByRole('button', { name: 'Copied' }).waitFor();
      expect(JSON.parse(await page.evaluate(() => navigator.clipboard.readText())).code).toBe('invalid_group_id');
      await page.getByRole('link', { name: 'About invalid_group_id' }).click();
      expect(new URL(page.url()).hash).toBe('#error-invalid_group_id');
    });
  });

  it('shows no earlier response below a new error', async () => {
    await visitor.visit('/reference/b2_list_groups/#try-it', {}, async (page) => {
      await page.getByLabel('Address', { exact: true }).fill(address);
      await page.getByRole('button', { name: 'Send', exact: true }).click();
      await page.locator('.try-result').waitFor();
      await page.locator('textarea').fill('{');
      await page.getByRole('button', { name: 'Send', exact: true }).click();
      await words(page).getByText('not JSON').waitFor();
      expect(await page.locator('.try-result').isVisible()).toBe(false);
    });
  });

  it('does not carry a token to another address', async () => {
    await visitor.visit('/reference/b2_list_groups/#try-it', {}, async (page) => {
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
      await visitor.visit('/reference/b2_list_groups/#try-it', {}, async (page) => {
        const urls: string[] = [];
        page.on('request', (request) => urls.push(request.url()));
        await page.getByLabel('Address', { exact: true }).fill(typed);
        await page.getByRole('button', { name: 'Authorize', exact: true }).click();
        await words(page).getByText('Authorized').waitFor();
        await page.getByRole('button', { name: 'Send', exact: true }).click();
        await words(page).getByText(`Nothing was sent: the response from ${typed} names ${named}`).waitFor();
        expect(urls.filter((url) => url.startsWith(named))).toEqual([]);
      });
    } finally {
      await other.close();
    }
  });

  it('sends nothing but the address, the token and the body: the token stands in no address', async () => {
    await visitor.visit('/reference/b2_list_groups/#try-it', {}, async (page) => {
      const urls: string[] = [];
      page.on('request', (request) => urls.push(request.url()));
      await authorize(page);
      await page.getByRole('button', { name: 'Send', exact: true }).click();
      await words(page).getByText('Done.').waitFor();
      const token = await page.getByLabel('Token', { exact: true }).inputValue();
      expect(urls.filter((url) => url.includes(token))).toEqual([]);
    });
  });

  it('authorizes on its own page, with the key that stands there', async () => {
    await visitor.visit('/reference/b2_authorize_account/#try-it', {}, async (page) => {
      await page.getByLabel('Address', { exact: true }).fill(address);
      await page.getByRole('button', { name: 'Send', exact: true }).click();
      await words(page).getByText('Done.').waitFor();
      expect(await shown(page, 'body')).toContain('authorizationToken');
    });
  });

  it('says in words that the mock is not running', async () => {
    await visitor.visit('/reference/b2_list_groups/#try-it', {}, async (page) => {
      await page.getByLabel('Address', { exact: true }).fill('http://127.0.0.1:9');
      await page.getByLabel('Token', { exact: true }).fill('t');
      await page.getByRole('button', { name: 'Send', exact: true }).click();
      await words(page).getByText('The mock is not running there').waitFor();
    });
  });

  it('says what is wrong with a body before it sends anything', async () => {
    await visitor.visit('/reference/b2_list_groups/#try-it', {}, async (page) => {
      await page.getByLabel('Token', { exact: true }).fill('t');
      await page.locator('textarea').fill('{');
      await page.getByRole('button', { name: 'Send', exact: true }).click();
      await words(page).getByText('The parameters are not JSON').waitFor();
    });
  });
});
