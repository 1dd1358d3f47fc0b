import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import spec from '@b2-partner/spec/openapi.json' with { type: 'json' };
import { documentedPackages } from './packages.mjs';

const site = spec.externalDocs.url;
const repository = 'https://github.com/b2-partner/b2-partner/';

/** The README of a package without its title, its links leading to pages of the site where there are any. */
export function readmeOf(name) {
  const text = readFileSync(new URL(`../../../packages/${name}/README.md`, import.meta.url), 'utf8');
  return text
    .replace(/^# .*\n+/, '')
    .replaceAll(/\]\(([^)#\s]+)(#[^)]*)?\)/g, (_, target, anchor = '') => `](${siteAddress(name, target)}${anchor})`);
}

/** The first sentence of a README. */
export function firstSentence(readme) {
  const [sentence = ''] = /^[\s\S]*?[.:](?=\s)/.exec(readme) ?? [];
  return sentence
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/:$/, '.');
}

/** Where a link of a README leads on the site: to a package's page, a guide, or the file in the repository. */
function siteAddress(name, target) {
  if (target.startsWith(site)) return target.replace(site, '/');
  const path = repositoryPath(name, target);
  if (path === undefined) return target;
  const [, inside] = /^packages\/([^/]+)\/?(?:README\.md)?$/.exec(path) ?? [];
  if (documentedPackages.some((entry) => entry.name === inside)) return `/packages/${inside}/`;
  const [, guide] = /^apps\/docs\/src\/content\/docs\/(guides\/[^/]+)\.md$/.exec(path) ?? [];
  return guide ? `/${guide}/` : `${repository}blob/main/${path}`;
}

/** The path in the repository that a link means; undefined for one that leads elsewhere. */
function repositoryPath(name, target) {
  if (target.startsWith(repository)) return target.slice(repository.length).replace(/^(?:tree|blob)\/main\//, '');
  return /^[a-z]+:|^\//.test(target) ? undefined : posix.join('packages', name, target);
}
