import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join, sep } from 'node:path';

const types = new Map(
  Object.entries({
    '.css': 'text/css;charset=utf-8',
    '.html': 'text/html;charset=utf-8',
    '.js': 'text/javascript;charset=utf-8',
    '.json': 'application/json;charset=utf-8',
    '.md': 'text/markdown;charset=utf-8',
    '.svg': 'image/svg+xml;charset=utf-8',
    '.txt': 'text/plain;charset=utf-8',
    '.woff2': 'font/woff2',
    '.xml': 'application/xml;charset=utf-8',
    '.yaml': 'application/yaml;charset=utf-8',
  }),
);

/**
 * Serves a built site from memory, so that no request waits for a file, and the site's own page for what is not there.
 * Serves GET and HEAD, whole files only, and only under loopback names: a foreign name that resolves to this machine
 * belongs to a page that should not read from it.
 *
 * @param {string} root
 * @param {object} [options]
 * @param {string} [options.base] the path that the site was built for, default `/`
 * @param {string} [options.mock] address of the mock that the try-it panels call, default the one in the pages
 * @returns {import('node:http').RequestListener}
 */
export function createHandler(root, { base = '/', mock } = {}) {
  const files = readFiles(root);
  if (mock !== undefined) nameMock(files, new URL(mock).origin);
  const page404 = files.get('/404.html');
  if (page404 === undefined) throw new Error(`There is no built site in ${root}. Run the build first.`);
  const policy = policyOf(String(page404));
  const publishedPath = publishedPathOf(String(files.get('/index.html')));
  const prefix = `/${base.split('/').filter(Boolean).join('/')}`.replace(/\/$/, '');

  return (request, response) => {
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Cache-Control', 'no-cache');
    if (policy !== undefined) response.setHeader('Content-Security-Policy', `${policy}; frame-ancestors 'none'`);
    /** @type {(status: number, body: string | Buffer, headers?: Record<string, string>) => void} */
    const reply = (status, body, headers = {}) => {
      const plain = { 'Content-Type': 'text/plain;charset=utf-8', 'Content-Length': String(Buffer.byteLength(body)) };
      response.writeHead(status, { ...plain, ...headers }).end(body);
    };

    const hosts = request.headersDistinct.host ?? [];
    if (hosts.length !== 1) return reply(400, 'Send one Host header.\n');
    if (!isLoopback(hosts[0])) return reply(403, 'Open the docs under http://127.0.0.1 or http://localhost.\n');
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return reply(405, 'The docs support GET and HEAD only.\n', { Allow: 'GET, HEAD' });
    }
    const path = pathOf(request.url, prefix);
    const page = pageAt(files, path);
    if (page === path) {
      const name = nameOf(path);
      return reply(200, /** @type {Buffer} */ (files.get(name)), {
        'Content-Type': types.get(extname(name)) ?? 'application/octet-stream',
      });
    }
    // Only to pages that are there: other text of a request may be no header, or name another host.
    const redirect = (/** @type {number} */ status, /** @type {string} */ to) =>
      reply(status, '', { Location: encodeURI(prefix + to) });
    if (page !== undefined) return redirect(301, page);
    // Links in messages name the published site: only their host has to be changed.
    const published = path.startsWith(publishedPath) ? pageAt(files, path.slice(publishedPath.length - 1)) : undefined;
    if (published !== undefined) return redirect(302, published);
    reply(404, page404, { 'Content-Type': String(types.get('.html')) });
  };
}

/**
 * Every file below a folder by its address; no hidden ones.
 *
 * @param {string} root
 * @returns {Map<string, Buffer>}
 */
function readFiles(root) {
  if (statSync(root, { throwIfNoEntry: false }) === undefined) return new Map();
  const entries = readdirSync(root, { recursive: true, encoding: 'utf8' });
  return new Map(
    entries
      .filter((path) => !/(?:^|[\\/])\./.test(path) && statSync(join(root, path)).isFile())
      .map((path) => [`/${path.split(sep).join('/')}`, readFileSync(join(root, path))]),
  );
}

/**
 * Puts the address of a running mock into the try-it panels.
 *
 * @param {Map<string, Buffer>} files
 * @param {string} mock
 */
function nameMock(files, mock) {
  const field = /(<input name="address"[^>]*\bvalue=")[^"]*/;
  for (const [name, content] of files) {
    if (name.endsWith('.html')) files.set(name, Buffer.from(String(content).replace(field, `$1${mock}`)));
  }
}

/**
 * The address that a request asks for, below the prefix; no file has the empty one.
 *
 * @param {string} [url]
 * @param {string} [prefix]
 */
function pathOf(url = '', prefix = '') {
  const [path = ''] = url.split('?', 1);
  if (!path.startsWith(`${prefix}/`)) return '';
  try {
    return decodeURIComponent(path.slice(prefix.length));
  } catch {
    return '';
  }
}

/**
 * The path of the page or file that is meant, with the slash that a folder needs; undefined when there is none.
 *
 * @param {Map<string, Buffer>} files
 * @param {string} path
 */
function pageAt(files, path) {
  return path === '' ? undefined : [path, `${path}/`].find((one) => files.has(nameOf(one)));
}

/**
 * The file at a path.
 *
 * @param {string} path
 */
function nameOf(path) {
  return path.endsWith('/') ? `${path}index.html` : path;
}

/** @param {string | undefined} host */
function isLoopback(host = '') {
  return /^(?:localhost\.?|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/i.test(host);
}

/**
 * The path that the site is published under, by the address that its first page gives itself.
 *
 * @param {string} page
 */
function publishedPathOf(page) {
  const address = /<link rel="canonical" href="([^"]*)"/.exec(page)?.[1];
  return address === undefined || !URL.canParse(address) ? '/' : new URL(address).pathname;
}

/**
 * The policy that the build wrote into its pages.
 *
 * @param {string} page
 */
function policyOf(page) {
  return /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(page)?.[1];
}
