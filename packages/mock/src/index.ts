export * from './exports.ts';
export { createMock } from './node/createMock.ts';
