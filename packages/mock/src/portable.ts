import { createMockOn, type Mock } from './mock.ts';
import type { MockOptions } from './options.ts';
import type { Platform } from './platform.ts';
import { MockError } from './wire/mockError.ts';

const nowhere: Platform = {
  startServer: async () => unavailable('listen()'),
  openJournal: () => unavailable('data'),
  openReports: () => unavailable('reportsTo'),
};

export * from './exports.ts';

/** Makes a mock without `listen()`, for workers, browsers and other runtimes without sockets: call its `fetch`. */
export function createMock(options: MockOptions = {}): Mock {
  return createMockOn(nowhere, options);
}

function unavailable(what: string): never {
  throw new MockError(`${what} needs Node, Bun or Deno; here only mock.fetch works`);
}
