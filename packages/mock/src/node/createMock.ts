import { createMockOn, type Mock } from '../mock.ts';
import type { MockOptions } from '../options.ts';
import { nodePlatform } from './platform.ts';

/**
 * Makes a Partner API of your own: `listen()` on a port, or `fetch` without one. Throws a `MockError` for options that
 * cannot be.
 */
export function createMock(options: MockOptions = {}): Mock {
  return createMockOn(nodePlatform, options);
}
