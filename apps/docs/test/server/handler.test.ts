import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type RequestOptions, request } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createHandler } from '../../src/server/handler.mjs';

function site(): string {
  const root = mkdtempSync(join(tmpdir(), 'docs-site-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  const meta = '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'">';
  mkdirSync(join(root, 'guides'));
  writeFileSync(join(root, '404.html'), `${meta}not here`);
  writeFileSync(join(root, 'guides', 'index.html'), 'the guides');
  writeFileSync(join(root, '.secret'), 'hidden');
  return root;
}

async function serve(base?: string): Promise<number> {
  const server = createServer(createHandler(site(), base)).listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await new Promise((resolve) => server.once('listening', resolve));
  return (server.address() as AddressInfo).port;
}

/** Sends the path as it is: a client that tidies it up would hide what a server must withstand. */
async function ask(port: number, path: string, options: RequestOptions = {}) {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, agent: false, ...options }, resolve)
      .once('error', reject)
      .end();
  });
  return { status: response.statusCode, headers: response.headers, text: await text(response) };
}

describe('the server', () => {
  it('serves the page of a folder', async () => {
    expect(await ask(await serve(), '/guides/')).toMatchObject({ status: 200, text: 'the guides' });
  });

  it('gives the page for what is not there, with its status', async () => {
    expect(await ask(await serve(), '/nothing/')).toMatchObject({
      status: 404,
      text: expect.stringContaining('not here'),
    });
  });

  it.each(['/..%2f..%2fetc/passwd', '/../../../etc/passwd', '/%00', '/%', '/.secret', '//', '*', ''])(
    'leads nowhere outside its folder: %s',
    async (path) => {
      const port = await serve();
      const { status } =
        path === '' || path === '*' ? await raw(port, `GET ${path || '/x'} HTTP/1.1`) : await ask(port, path);
      expect(status).toBe(404);
    },
  );

  it('sends the address of a folder to its page, and nowhere else', async () => {
    expect(await ask(await serve(), '/guides')).toMatchObject({ status: 301, headers: { location: '/guides/' } });
    expect((await ask(await serve(), '//guides')).headers.location).toBe('/guides/');
    const below = await serve('/sub');
    expect((await ask(below, '/sub/guides')).headers.location).toBe('/sub/guides/');
  });

  it('serves a site below the path that it was built for, and nothing beside it', async () => {
    const port = await serve('/sub/path');
    expect(await ask(port, '/sub/path/guides/')).toMatchObject({ status: 200 });
    expect(await ask(port, '/guides/')).toMatchObject({ status: 404 });
  });

  it.each([
    { range: 'bytes=0-2', status: 206 },
    { range: 'bytes=5-2', status: 416 },
    { range: 'bytes=-0', status: 416 },
    { range: 'bytes=100-', status: 416 },
    { range: 'bytes=99999999999999999999999-', status: 416 },
    { range: `bytes=${'0-1,5-6,'.repeat(500)}`, status: 200 },
    { range: 'bytes=a-b', status: 416 },
    { range: 'lines=1-2', status: 200 },
    { range: 'bytes=--1', status: 416 },
  ])('survives the range $range', async ({ range, status }) => {
    const port = await serve();
    expect((await ask(port, '/guides/', { headers: { Range: range } })).status).toBe(status);
    expect((await ask(port, '/guides/')).status).toBe(200);
  });

  it.each(['POST', 'PUT', 'DELETE', 'TRACE', 'OPTIONS', 'PATCH', 'PROPFIND'])('answers 405 to %s', async (method) => {
    expect(await ask(await serve(), '/guides/', { method })).toMatchObject({
      status: 405,
      headers: { allow: 'GET, HEAD' },
    });
  });

  it('answers HEAD like GET, without a body', async () => {
    const { status, headers, text: body } = await ask(await serve(), '/guides/', { method: 'HEAD' });
    expect({ status, length: headers['content-length'], body }).toEqual({ status: 200, length: '10', body: '' });
  });

  it.each(['/guides/', '/nothing/', '/guides'])('sends the policy of the pages with %s', async (path) => {
    const { headers } = await ask(await serve(), path);
    expect(headers['content-security-policy']).toBe("default-src 'none'; frame-ancestors 'none'");
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  it.each([
    { host: 'localhost:4030', status: 200 },
    { host: '127.0.0.1', status: 200 },
    { host: '[::1]:4030', status: 200 },
    { host: 'evil.example', status: 403 },
    { host: '127.0.0.1.evil.example', status: 403 },
    { host: 'localhost.evil.example:4030', status: 403 },
  ])('answers $status to a request for the host $host', async ({ host, status }) => {
    expect((await ask(await serve(), '/guides/', { headers: { Host: host } })).status).toBe(status);
  });

  it('goes on after connections that are reset in the middle of a request', async () => {
    const port = await serve();
    for (const start of [
      'CONNECT a:1 HTTP/1.1\r\n\r\n',
      'GET /guides/ HTTP/1.1\r\nHost: localhost\r\n\r\n',
      '\0\0\0',
      'GET /',
    ]) {
      const socket = connect(port, '127.0.0.1');
      await new Promise<void>((resolve) => socket.once('connect', resolve));
      socket.on('error', () => {});
      socket.write(start, () => socket.resetAndDestroy());
      await new Promise((resolve) => socket.once('close', resolve));
    }
    expect((await ask(port, '/guides/')).status).toBe(200);
  });

  it('says that the site is not built', () => {
    expect(() => createHandler('/nowhere')).toThrow('Run the build first');
  });
});

/** The status of a request whose first line no client would send. */
async function raw(port: number, line: string): Promise<{ status: number }> {
  const socket = connect(port, '127.0.0.1');
  socket.write(`${line}\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
  const [, status] = (await text(socket)).split(' ');
  return { status: Number(status) };
}
