import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { WorkspacePackage } from '../workspace/packages.ts';
import type { Measure } from './measures.ts';

/** How many packages come along with each published one. */
export function dependencyCounts(root: string, published: readonly WorkspacePackage[]): Measure[] {
  return published.map(({ name, folder }) => {
    const installed = new Set<string>();
    collect(join(root, folder), installed);
    return { name: `${name} dependencies`, value: installed.size };
  });
}

function collect(folder: string, installed: Set<string>): void {
  const { dependencies = {}, optionalDependencies = {} } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  );
  for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) {
    const found = find(name, folder);
    if (installed.has(found)) continue;
    installed.add(found);
    collect(found, installed);
  }
}

/** Where Node finds a package from that folder. @throws Error when it is not installed. */
function find(name: string, from: string): string {
  const candidate = join(from, 'node_modules', name);
  if (existsSync(candidate)) return realpathSync(candidate);
  const parent = dirname(from);
  if (parent === from) throw new Error(`${name} is not installed. Run \`npm run pnpm -- install\`.`);
  return find(name, parent);
}
