import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deadLinks } from '../src/checks/links.ts';
import { readSite, type Site } from '../src/checks/site.ts';
import { document } from '../src/reference/document.ts';
import { hasChromium, launch, patience } from './browser/chromium.ts';
import { serve } from './browser/served.ts';

const here = fileURLToPath(new URL('..', import.meta.url));

/** A variable of the workflow that publishes the site. */
function variable(name: string): string {
  const workflow = readFileSync(join(here, '../../.github/workflows/pages.yml'), 'utf8');
  return new RegExp(`^ +${name}: (\\S+)$`, 'm').exec(workflow)?.[1] ?? '';
}

const SITE = variable('SITE');
const BASE_PATH = variable('BASE_PATH');
const place = { origin: SITE, base: `${BASE_PATH}/` };

// In the package, because pages are rendered by code that is written there and has to find what it imports.
const out = mkdtempSync(join(here, 'node_modules', '.under-a-path-'));
const folder = join(out, 'site');
let site: Site;

beforeAll(async () => {
  // Not the environment of the tests: Vitest sets variables that mean something to a build.
  const env = { PATH: process.env.PATH, BASE_PATH, SITE };
  const build = spawn(process.execPath, ['bin/build.mjs', '--out', out], { cwd: here, env });
  const said: unknown[] = [];
  for (const stream of [build.stdout, build.stderr]) stream.on('data', (chunk) => said.push(chunk));
  const [exitCode] = await once(build, 'close');
  expect(exitCode, said.join('')).toBe(0);
  site = readSite(folder);
}, 600_000);

afterAll(() => rmSync(out, { recursive: true }));

describe('built as the workflow that publishes it does', () => {
  it('the address is the one that the spec names', () => {
    expect(SITE + BASE_PATH).toBe(document.externalDocs.url.replace(/\/$/, ''));
    expect(site.pages.get('/guides/start/')?.html).toContain(`href="${document.externalDocs.url}guides/start/"`);
  });

  it('the site has the same pages and the same texts', () => {
    const usual = readSite(join(here, 'dist'));
    expect([...site.pages.keys()].sort()).toEqual([...usual.pages.keys()].sort());
    const named = ({ texts }: Site) => [...texts.keys()].filter((address) => !address.endsWith('.css')).sort();
    expect(named(site)).toEqual(named(usual));
  });

  it('every link of a page, its style, its Markdown, the search and the sitemap stays below it and leads somewhere', () => {
    expect(deadLinks(site, place)).toEqual([]);
  });

  it.skipIf(!hasChromium)('a page finds all that it asks for, and the search what it looks for', async () => {
    const [browser, served] = await Promise.all([launch(), serve(folder, place.base)]);
    try {
      const page = await browser.newPage();
      page.setDefaultTimeout(patience);
      const missed: string[] = [];
      page.on('response', (response) => response.status() >= 400 && missed.push(response.url()));
      await page.goto(`${served.url}${place.base}guides/start/`);
      await page.keyboard.press('Control+k');
      await page.keyboard.type('customer number harmless');
      await page.locator('#search-hits a[href*="create-accounts"]').first().click();
      await page.waitForURL(`${served.url}${place.base}guides/create-accounts/**`);
      await page.waitForLoadState('networkidle');
      expect(missed).toEqual([]);
    } finally {
      await browser.close();
      served.close();
    }
  });
});
