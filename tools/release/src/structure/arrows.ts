/** What a package may use of its neighbours. */
export interface Arrows {
  /** By the code that it ships or runs: everything under `src`, and its dependencies. */
  readonly ships: readonly string[];
  /** Besides, by what builds and checks it: generators, tests, benches, and its devDependencies. */
  readonly builds: readonly string[];
  /**
   * True when generators, tests and private packages may read its folder by path: the sources of the description, and
   * the one file that reads them, are not published, so no name leads to them. Default: false.
   */
  readonly openFolder?: boolean;
}

const { spec, fetch, client, mock, contract, quickstart } = {
  spec: '@b2-partner/spec',
  fetch: '@b2-partner/fetch',
  client: '@b2-partner/client',
  mock: '@b2-partner/mock',
  contract: '@b2-partner/contract',
  quickstart: '@b2-partner/quickstart',
} as const;

/**
 * The map of the house. Whatever is not named here is forbidden, so a new arrow is a line in this table and a reason in
 * the commit that adds it.
 *
 * The mock and the client share no code: each is the other's test. The client's tests may therefore use the mock; the
 * mock's tests use neither the client nor what the client is made of.
 */
export const arrows: Readonly<Record<string, Arrows>> = {
  [spec]: { ships: [], builds: [], openFolder: true },
  [fetch]: { ships: [spec], builds: [] },
  [client]: { ships: [spec], builds: [mock] },
  [mock]: { ships: [], builds: [spec] },
  [contract]: { ships: [spec], builds: [fetch, client, mock] },
  [quickstart]: { ships: [fetch, client], builds: [mock] },
  '@b2-partner/docs': { ships: [spec, fetch, client, mock], builds: [contract] },
  '@b2-partner/live': { ships: [spec, fetch, client, contract], builds: [mock] },
  '@b2-partner/release': { ships: [spec, fetch, client, mock], builds: [] },
  '@b2-partner/dev': { ships: [], builds: [mock, quickstart, '@b2-partner/docs'] },
};
