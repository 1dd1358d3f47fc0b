export { loadOperations, type PrismOperations } from './operations.ts';
export { startProxy } from './proxy.ts';
export type { PrismServer } from './server.ts';
export { type Address, startSpecMock } from './specMock.ts';
