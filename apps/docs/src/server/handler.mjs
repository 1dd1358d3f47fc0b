import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import send from 'send';

/**
 * Serves the files of a built site, and the site's own page for what is not there. Answers GET and HEAD, under a loopback
 * name only: a foreign name that resolves to this machine belongs to a page that should not read from it.
 *
 * @param {string} root
 * @param {string} [base] the path that the site was built for, default `/`
 * @returns {import('node:http').RequestListener}
 */
export function createHandler(root, base = '/') {
  const file = join(root, '404.html');
  if (!existsSync(file)) throw new Error(`There is no built site in ${root}. Run the build first.`);
  const page404 = readFileSync(file, 'utf8');
  const policy = policyOf(page404);
  const prefix = `/${base.split('/').filter(Boolean).join('/')}`.replace(/\/$/, '');

  return (request, response) => {
    response.setHeader('X-Content-Type-Options', 'nosniff');
    if (policy !== undefined) response.setHeader('Content-Security-Policy', `${policy}; frame-ancestors 'none'`);
    /** @type {(status: number, body: string, headers?: Record<string, string>) => void} */
    const reply = (status, body, headers = {}) => {
      response.writeHead(status, { 'Content-Type': 'text/plain;charset=utf-8', ...headers }).end(body);
    };
    const missing = () => reply(404, page404, { 'Content-Type': 'text/html;charset=utf-8' });

    if (!isLoopback(request.headers.host))
      return reply(403, 'Open the docs at http://127.0.0.1 or http://localhost.\n');
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return reply(405, 'The docs answer GET and HEAD only.\n', { Allow: 'GET, HEAD' });
    }
    const [path = ''] = (request.url ?? '').split('?', 1);
    if (!path.startsWith(`${prefix}/`)) return missing();
    send(request, path.slice(prefix.length), { root })
      .on('error', ({ status, headers }) => (status === 416 ? reply(416, '', headers) : missing()))
      // One slash at the start: with two, the redirect would lead to another host.
      .on('directory', () => reply(301, '', { Location: `${path.replace(/^\/+/, '/')}/` }))
      .pipe(response);
  };
}

/** @param {string | undefined} host */
function isLoopback(host) {
  return host !== undefined && /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/i.test(host);
}

/**
 * The policy that the build wrote into its pages.
 *
 * @param {string} page
 */
function policyOf(page) {
  return /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(page)?.[1];
}
