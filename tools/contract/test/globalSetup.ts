import type { TestProject } from 'vitest/node';
import { loadOperations, startProxy, startSpecMock } from '../src/prism/index.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Prism as a judging proxy. */
    proxyUrl: string;
    /** Prism as a mock of the spec alone. */
    specMockUrl: string;
  }
}

/** Loads Prism once for all test files: that takes longer than all that it does afterwards. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const operations = await loadOperations();
  const proxy = await startProxy(operations);
  const specMock = await startSpecMock(operations, { host: '127.0.0.1', port: 0 });
  project.provide('proxyUrl', proxy.url);
  project.provide('specMockUrl', specMock.url);
  return async () => {
    await Promise.all([proxy.close(), specMock.close()]);
  };
}
