import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { document } from '../reference/document.ts';
import { base, origin, siteUrl } from '../site/base.ts';
import { drift } from './drift.ts';
import { deadLinks } from './links.ts';
import { readSite } from './site.ts';

/** Fails the build when the pages lack something that the spec has, or anything links to what is not there. */
export function checks(): AstroIntegration {
  return {
    name: 'checks',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        const site = readSite(fileURLToPath(dir));
        const problems = [...drift(document, site.pages), ...deadLinks(site, { origin, base, siteUrl })];
        if (problems.length > 0)
          throw new Error(`${problems.length} problems in the built pages:\n${problems.join('\n')}`);
        logger.info(`${site.pages.size} pages say all that the spec says; every link leads somewhere`);
      },
    },
  };
}
