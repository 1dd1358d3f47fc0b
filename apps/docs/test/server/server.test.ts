import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { attacks, runAttack, suits } from '@b2-partner/contract';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { createDocsServer } from '../../src/server/server.mjs';

function site(): string {
  const root = mkdtempSync(join(tmpdir(), 'docs-site-'));
  const meta = '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'">';
  mkdirSync(join(root, 'guides'));
  mkdirSync(join(root, 'a b'));
  writeFileSync(join(root, '404.html'), `${meta}not here`);
  writeFileSync(join(root, 'index.html'), '<link rel="canonical" href="https://docs.example/published/"/>');
  writeFileSync(join(root, 'guides', 'index.html'), 'the guides');
  writeFileSync(join(root, 'a b', 'c.json'), '{}');
  mkdirSync(join(root, 'try'));
  writeFileSync(join(root, 'try', 'index.html'), '<input name="address" type="url" value="http://127.0.0.1:4010"/>');
  writeFileSync(join(root, '.secret'), 'hidden');
  return root;
}

async function serve(options: { base?: string; mock?: string } = {}) {
  const root = site();
  const server = createDocsServer(root, options).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const close = () => {
    server.close();
    server.closeAllConnections();
    rmSync(root, { recursive: true });
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close };
}

async function ask(
  path: string,
  { method = 'GET', ...options }: { base?: string; mock?: string; method?: string } = {},
) {
  const { url, close } = await serve(options);
  onTestFinished(close);
  const response = await fetch(url + path, { method, redirect: 'manual' });
  return { status: response.status, text: await response.text(), headers: Object.fromEntries(response.headers) };
}

describe('the server', () => {
  it('serves the page of a folder', async () => {
    expect(await ask('/guides/?q')).toMatchObject({ status: 200, text: 'the guides' });
  });

  it('serves a file with its type, whatever is encoded in its address', async () => {
    const { status, headers } = await ask('/a%20b/c.json');
    expect({ status, type: headers['content-type'] }).toEqual({
      status: 200,
      type: 'application/json;charset=utf-8',
    });
  });

  it('puts the address of the running mock into the try-it panels', async () => {
    const { text } = await ask('/try/', { mock: 'http://127.0.0.1:4041/' });
    expect(text).toBe('<input name="address" type="url" value="http://127.0.0.1:4041"/>');
  });

  it('finds pages by the path of the published site, as messages name it', async () => {
    const { status, headers } = await ask('/published/guides/');
    expect({ status, location: headers.location }).toEqual({ status: 302, location: '/guides/' });
    expect(await ask('/published/a%20b/c.json')).toMatchObject({ status: 302, headers: { location: '/a%20b/c.json' } });
    expect(await ask('/sub/published/guides', { base: '/sub' })).toMatchObject({
      headers: { location: '/sub/guides/' },
    });
  });

  it.each([
    '/published/%E2%98%83',
    '/published/%0d%0aX:%20y',
    '/published/%00',
    '/published//evil.example/',
    '/published/%2Fevil.example',
    '/published/%5Cevil.example/',
    '/published/errors/',
  ])('redirects to nothing but its own pages: %s', async (path) => {
    const { status, headers } = await ask(path);
    expect({ status, location: headers.location }).toEqual({ status: 404, location: undefined });
  });

  it('gives the page for what is not there, with its status', async () => {
    expect(await ask('/nothing/')).toMatchObject({ status: 404, text: expect.stringContaining('not here') });
  });

  it.each(['/..%2f..%2fetc/passwd', '/.secret', '//', '//guides', '/toString'])('has nothing at %s', async (path) => {
    expect(await ask(path)).toMatchObject({ status: 404 });
  });

  it('sends the address of a folder to its page', async () => {
    expect(await ask('/guides')).toMatchObject({ status: 301, headers: { location: '/guides/' } });
    expect(await ask('/sub/guides', { base: '/sub' })).toMatchObject({ headers: { location: '/sub/guides/' } });
  });

  it('serves a site below the path that it was built for, and nothing beside it', async () => {
    expect(await ask('/sub/path/guides/', { base: '/sub/path' })).toMatchObject({ status: 200 });
    expect(await ask('/guides/', { base: '/sub/path' })).toMatchObject({ status: 404 });
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])('responds with 405 to %s', async (method) => {
    expect(await ask('/guides/', { method })).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } });
  });

  it.each(['/guides/', '/nothing/', '/guides'])('sends the policy of the pages with %s', async (path) => {
    const { headers } = await ask(path);
    expect(headers['content-security-policy']).toBe("default-src 'none'; frame-ancestors 'none'");
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  it('says that the site is not built', () => {
    expect(() => createDocsServer('/nowhere')).toThrow('Run the build first');
  });
});

describe('under attack, the server', () => {
  let target = { url: '', path: '/guides/', moved: '/published/' };
  beforeAll(async () => {
    const { url, close } = await serve();
    target = { ...target, url };
    return close;
  });

  const suitable = attacks.filter((attack) => suits(attack, target));
  it.each(suitable.map((attack) => [attack.name, attack] as const))('survives %s', async (_, attack) => {
    expect(await runAttack(attack, target)).toBeUndefined();
  });
});
