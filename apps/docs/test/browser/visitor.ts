import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { hasChromium, launch, patience } from './chromium.ts';
import { type Served, serve } from './served.ts';

export const desktop = { width: 1440, height: 900 };
export const phone = { width: 390, height: 844 };

/** A page of each kind that the site has. */
export const pageTypes = {
  package: '/packages/client/',
  'package API': '/packages/reports/api/',
  commands: '/packages/cli/commands/',
  flags: '/packages/mock/flags/',
  'key lost': '/guides/key-lost/',
  home: '/',
  guide: '/guides/create-accounts/',
  overview: '/reference/',
  operation: '/reference/b2_create_group_member/',
  errors: '/errors/',
  schemas: '/schemas/',
  changelog: '/changelog/',
  decisions: '/decisions/',
  missing: '/404.html',
} as const;

/**
 * Work that waits for an idle moment is done after a moment instead, as in Safari, which has no idle callbacks. A page
 * in Chromium that nothing paints may wait for that moment for ever: one visit of 250 on a busy machine.
 */
const neverWaitsForIdle = () => Object.assign(window, { requestIdleCallback: undefined });

/** How to visit a page. */
export interface VisitOptions extends BrowserContextOptions {
  /** Done with the empty page, before it loads. Then the visit begins when the network is idle. */
  readonly before?: (page: Page) => Promise<unknown>;
}

/** Opens pages of the site; each visit is a context of its own. */
export interface Visitor {
  readonly url: string;
  visit<T>(path: string, options: VisitOptions, look: (page: Page) => Promise<T>): Promise<T>;
}

/** A browser and the built site, for the tests of a file. */
export function useVisitor(): Visitor {
  let browser: Browser | undefined;
  let served: Served | undefined;
  beforeAll(async () => {
    if (hasChromium) [browser, served] = await Promise.all([launch(), serve()]);
  });
  afterAll(async () => {
    await browser?.close();
    served?.close();
  });
  return {
    get url() {
      return served?.url ?? '';
    },
    async visit(path, { before, ...options }, look) {
      const context = await (browser as Browser).newContext({ viewport: desktop, ...options });
      try {
        context.setDefaultTimeout(patience);
        await context.addInitScript(neverWaitsForIdle);
        const page = await context.newPage();
        await before?.(page);
        // An idle network alone does not say that the scripts of the page have run.
        await page.goto(`${served?.url}${path}`);
        if (before) await page.waitForLoadState('networkidle');
        return await look(page);
      } finally {
        await context.close();
      }
    },
  };
}

/** The text as a reader sees it: without what is hidden. */
export const seenText = (locator: Locator): Promise<string> =>
  // biome-ignore lint/performance/useDomNodeTextContent: what is hidden must not count.
  locator.innerText();
