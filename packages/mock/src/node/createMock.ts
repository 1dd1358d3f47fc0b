import { createMockOn, type Mock } from '../mock.ts';
import type { MockOptions } from '../options.ts';
import { nodePlatform } from './platform.ts';

/** Makes a mock of the Partner API: `listen()` on a port, or `fetch` without one. Throws a `MockError` for invalid options. */
export function createMock(options: MockOptions = {}): Mock {
  return createMockOn(nodePlatform, options);
}
