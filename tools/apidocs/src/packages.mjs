/**
 * @typedef {object} DocumentedPackage
 * @property {string} name its folder below `packages/`, and its address below `/packages/`
 * @property {string} title what the sidebar calls it
 * @property {readonly ('api' | 'commands' | 'flags')[]} pages what it has beside its README
 */

/**
 * The packages that the site documents, in the order of the sidebar: a new one joins by one line here.
 * @type {readonly DocumentedPackage[]}
 */
export const documentedPackages = [
  { name: 'client', title: 'Client', pages: ['api'] },
  { name: 'provision', title: 'Provisioning', pages: ['api'] },
  { name: 'reports', title: 'Usage reports', pages: ['api'] },
  { name: 'cli', title: 'Command line', pages: ['commands'] },
  { name: 'mock', title: 'Mock', pages: ['flags', 'api'] },
  { name: 'fetch', title: 'Fetch', pages: ['api'] },
];

/** What a page beside the README is called. */
export const pageTitles = { api: 'API', commands: 'Commands', flags: 'Flags' };
