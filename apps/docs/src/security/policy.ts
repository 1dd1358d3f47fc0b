import { createHash } from 'node:crypto';
import { vendorDomains } from '../site/vendor.ts';

const scripts = /<script\b([^>]*)>([\s\S]*?)<\/script>/g;
const styles = /<style\b([^>]*)>([\s\S]*?)<\/style>/g;

/** The Content-Security-Policy of a built site: its own files, its own inline parts by their hashes, and nothing else. */
export function contentSecurityPolicy(pages: readonly string[]): string {
  const vendor = vendorDomains.flatMap((domain) => [`https://${domain}`, `https://*.${domain}`]);
  const loopback = ['http', 'https'].flatMap((scheme) =>
    ['127.0.0.1', 'localhost'].map((host) => `${scheme}://${host}:*`),
  );
  const directives = {
    'default-src': ["'none'"],
    // The full-text search is WebAssembly.
    'script-src': ["'self'", "'wasm-unsafe-eval'", ...hashes(pages, scripts)],
    'style-src': ["'self'", ...hashes(pages, styles)],
    // Highlighted code carries its colours in attributes.
    'style-src-attr': ["'unsafe-inline'"],
    'img-src': ["'self'", 'data:'],
    'font-src': ["'self'"],
    // Where the try-it panel may send a call.
    'connect-src': ["'self'", ...loopback, ...vendor],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
  };
  return Object.entries(directives)
    .map(([name, sources]) => [name, ...sources].join(' '))
    .join('; ');
}

/** The page with the policy in its head, before any script or style. */
export function withPolicy(page: string, policy: string): string {
  // After the charset, which has to be among the first 1,024 bytes.
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
  const patched = page.replace(/<meta charset="[^"]*"\s*\/?>/, (charset) => charset + meta);
  const first = patched.search(/<(?:script|style)\b/);
  const at = patched.indexOf(meta);
  if (at < 0 || (first >= 0 && first < at)) throw new Error('A page has no charset before its first script or style.');
  return patched;
}

function hashes(pages: readonly string[], element: RegExp): string[] {
  const texts = pages.flatMap((page) =>
    [...page.matchAll(element)]
      .filter(([, attributes = '']) => !/\bsrc=/.test(attributes))
      .map(([, , text = '']) => text),
  );
  return [...new Set(texts)].map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`).sort();
}
