import { once } from 'node:events';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { bundled } from './installed.mjs';
import { startProcess } from './processes.mjs';

const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'];
const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** Runs the suite in a page of a headless Chromium; the page calls the mock from another origin. */
export async function inChromium(binary, folder, options) {
  const code = await bundled(folder, 'page.mjs');
  let finish = () => {};
  const finished = new Promise((resolve) => {
    finish = resolve;
  });
  const server = createServer(async (request, response) => {
    const body = Buffer.concat(await request.toArray()).toString();
    const [type, text] = {
      '/': ['text/html', '<!doctype html><script type="module" src="/page.js"></script>'],
      '/page.js': ['text/javascript', code],
      '/options': ['application/json', JSON.stringify(options)],
      '/results': ['text/plain', ''],
    }[request.url] ?? ['text/plain', ''];
    response.writeHead(200, { 'content-type': type }).end(text);
    if (request.url === '/results') finish(JSON.parse(body));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${server.address().port}/`;
  const browser = startProcess(binary, [...flags, ...quiet, `--user-data-dir=${join(folder, 'profile')}`, url]);
  try {
    return await Promise.race([finished, browser.ended.then(() => Promise.reject(new Error('Chromium ended early')))]);
  } finally {
    browser.stop();
    await browser.ended;
    server.close();
    server.closeAllConnections();
  }
}
