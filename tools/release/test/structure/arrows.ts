/** Which neighbours a package may name in its package.json. */
export interface Arrows {
  /** Under `dependencies`: what its `src/` imports, and what its users install with it. */
  readonly ships: readonly string[];
  /** Under `devDependencies`: what only its generators, tests and benches import. */
  readonly builds: readonly string[];
}

/**
 * The arrows between packages. Whatever is not named here is forbidden; a new package is one line.
 *
 * The mock and the client share no code, because each is the other's test: the mock may use neither the client nor what
 * the client is made of.
 */
export const arrows: Readonly<Record<string, Arrows>> = {
  spec: { ships: [], builds: [] },
  fetch: { ships: ['spec'], builds: [] },
  client: { ships: ['spec'], builds: ['mock'] },
  mock: { ships: [], builds: ['spec'] },
  provision: { ships: ['spec', 'client'], builds: ['mock', 'servers'] },
  reports: { ships: [], builds: ['mock'] },
  cli: { ships: ['spec', 'client', 'provision', 'reports', 'mock'], builds: ['servers'] },
  quickstart: { ships: ['fetch', 'client'], builds: ['mock'] },
  apidocs: { ships: ['spec', 'fetch', 'client', 'mock', 'provision', 'reports', 'cli'], builds: [] },
  docs: {
    ships: ['apidocs', 'spec', 'fetch', 'client', 'mock', 'provision', 'reports', 'cli'],
    builds: ['contract', 'servers'],
  },
  contract: { ships: ['spec'], builds: ['fetch', 'client', 'mock'] },
  live: { ships: ['spec', 'fetch', 'client', 'contract'], builds: ['mock'] },
  process: { ships: [], builds: [] },
  servers: { ships: ['process'], builds: [] },
  release: { ships: ['process', 'spec', 'fetch', 'client', 'mock', 'provision', 'reports', 'cli'], builds: [] },
  dev: { ships: [], builds: ['process', 'mock', 'quickstart', 'cli', 'docs'] },
};
