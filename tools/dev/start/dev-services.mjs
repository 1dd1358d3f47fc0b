/**
 * @typedef {object} Service
 * @property {string} name what people call it
 * @property {number} port the port that it has when nobody else has taken it
 * @property {(port: number, addresses: Record<string, string>) => [command: string, ...args: string[]]} command run from the
 * root of the checkout; gets the addresses of the services before it, by name
 */

/** @type {Service[]} */
export const devServices = [
  {
    name: 'mock',
    port: 4010,
    command: (port) => [process.execPath, 'packages/mock/bin/b2-partner-mock.js', '--port', String(port)],
  },
  {
    name: 'docs',
    port: 4030,
    // The try-it panels call the mock, whatever port it got.
    command: (port, { mock }) => [
      process.execPath,
      'apps/docs/bin/serve.mjs',
      '--port',
      String(port),
      ...(mock === undefined ? [] : ['--mock', mock]),
    ],
  },
];

/** The packages to build before, with all that they are built on. */
export const devPackages = ['@b2-partner/mock', '@b2-partner/quickstart', '@b2-partner/cli', '@b2-partner/docs'];

/** Services whose port is taken get one above the ports of all of them. */
export const spareAbove = 4040;

/** What the mock's default world accepts. */
export const devCredentials = { applicationKeyId: '0123456789ab', applicationKey: 'K005-mock-master-key' };
