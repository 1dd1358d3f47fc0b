import { createMockOn, type Mock } from './mock.ts';
import { MockError, type MockOptions } from './options.ts';
import type { Platform } from './platform.ts';

function unavailable(what: string): never {
  throw new MockError(`${what} needs Node, Bun or Deno; here only mock.fetch works`);
}

const nowhere: Platform = {
  startServer: async () => unavailable('listen()'),
  openJournal: () => unavailable('data'),
};

/** Makes a mock that answers through `fetch` alone: for workers, browsers and other places without sockets. */
export function createMock(options: MockOptions = {}): Mock {
  return createMockOn(nowhere, options);
}

export * from './exports.ts';
