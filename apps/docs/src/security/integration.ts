import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { contentSecurityPolicy, withPolicy } from './policy.ts';

/** Writes one Content-Security-Policy into every built page, so that any static host serves it. */
export function security(): AstroIntegration {
  return {
    name: 'security',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
          .filter((path) => path.endsWith('.html'))
          .map((path) => ({ file: join(folder, path), html: readFileSync(join(folder, path), 'utf8') }));
        const policy = contentSecurityPolicy(pages.map(({ html }) => html));
        for (const { file, html } of pages) writeFileSync(file, withPolicy(html, policy));
      },
    },
  };
}
