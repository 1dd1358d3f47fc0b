import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createHandler } from '../../src/server/handler.mjs';

function site(): string {
  const root = mkdtempSync(join(tmpdir(), 'docs-site-'));
  mkdirSync(join(root, 'guides'));
  writeFileSync(join(root, '404.html'), 'not here');
  writeFileSync(join(root, 'guides', 'index.html'), 'the guides');
  return root;
}

async function get(base: string | undefined, path: string): Promise<{ status: number; text: string }> {
  const server = createServer(createHandler(site(), base)).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  const response = await fetch(`http://127.0.0.1:${port}${path}`);
  const outcome = { status: response.status, text: await response.text() };
  server.close();
  return outcome;
}

describe('the server', () => {
  it('serves the page of a folder', async () => {
    expect(await get(undefined, '/guides/')).toEqual({ status: 200, text: 'the guides' });
  });

  it('gives the page for what is not there, with its status', async () => {
    expect(await get(undefined, '/nothing/')).toEqual({ status: 404, text: 'not here' });
  });

  it('leads nowhere outside its folder', async () => {
    expect(await get(undefined, '/..%2f..%2fetc/passwd')).toMatchObject({ status: 404 });
  });

  it('serves a site below the path that it was built for, and nothing beside it', async () => {
    expect(await get('/sub/path', '/sub/path/guides/')).toMatchObject({ status: 200 });
    expect(await get('/sub/path', '/guides/')).toMatchObject({ status: 404 });
  });

  it('says that the site is not built', () => {
    expect(() => createHandler('/nowhere')).toThrow(/run the build/);
  });
});
