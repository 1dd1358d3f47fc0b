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
    // What is optional is there only on the computers that it is made for.
    const found = find(name, folder, name in optionalDependencies);
    if (found === undefined || installed.has(found)) continue;
    installed.add(found);
    collect(found, installed);
  }
}

/** Where Node finds a package from that folder. @throws Error when it is not installed and not optional. */
function find(name: string, from: string, isOptional: boolean): string | undefined {
  const candidate = join(from, 'node_modules', name);
  if (existsSync(candidate)) return realpathSync(candidate);
  const parent = dirname(from);
  if (parent === from && isOptional) return undefined;
  if (parent === from) throw new Error(`${name} is not installed. Run \`npm run pnpm -- install\`.`);
  return find(name, parent, isOptional);
}
