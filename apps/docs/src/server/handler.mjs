import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sirv from 'sirv';

/**
 * Answers requests with the files of a built site; what is not there gets the site's own page for it.
 *
 * @param {string} root
 * @param {string} [base] the path that the site was built for, default `/`
 * @returns {import('node:http').RequestListener}
 */
export function createHandler(root, base = '/') {
  const page404 = join(root, '404.html');
  if (!existsSync(page404)) throw new Error(`there is no built site in ${root}: run the build first`);
  const prefix = `/${base.split('/').filter(Boolean).join('/')}`.replace(/\/$/, '');
  const files = sirv(root, { etag: true });
  return (request, response) => {
    const url = request.url ?? '/';
    const missing = () => {
      response.writeHead(404, { 'Content-Type': 'text/html;charset=utf-8' });
      response.end(readFileSync(page404));
    };
    if (prefix !== '' && !url.startsWith(`${prefix}/`)) return missing();
    request.url = url.slice(prefix.length);
    files(request, response, missing);
  };
}
