import { readFileSync } from 'node:fs';

// biome-ignore lint/suspicious/noExplicitAny: tests reach into the document at will
export type Document = any;

export const read = (path: string): Document =>
  JSON.parse(readFileSync(new URL(`../${path}`, import.meta.url), 'utf8'));

/** The built bundle, fresh for each caller. */
export const bundle = (): Document => read('dist/openapi.json');
