import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Node } from './document.ts';

/** A description, and the version of `@b2-partner/spec` that it was released as. */
export interface Released {
  readonly version: string;
  readonly document: Node;
}

const released = (root: string) => join(root, 'spec/released/openapi.json');

/** The description as it was built last. */
export function builtDescription(root: string): Node {
  return JSON.parse(readFileSync(join(root, 'spec/dist/openapi.json'), 'utf8'));
}

/** The last release, as committed; undefined before the first one. */
export function lastRelease(root: string): Released | undefined {
  const file = released(root);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

/** Makes the built description the one that later changes are compared with. */
export function keepRelease(root: string, version: string): void {
  const file = released(root);
  mkdirSync(dirname(file), { recursive: true });
  const release: Released = { version, document: builtDescription(root) };
  writeFileSync(file, `${JSON.stringify(release, undefined, 2)}\n`);
}
