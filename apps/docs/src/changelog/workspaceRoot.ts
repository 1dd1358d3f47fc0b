import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The root of the checkout, from any folder in it. */
export function workspaceRoot(from: string = process.cwd()): string {
  if (existsSync(join(from, 'pnpm-workspace.yaml'))) return from;
  const parent = dirname(from);
  if (parent === from) throw new Error('this is not inside the checkout');
  return workspaceRoot(parent);
}
