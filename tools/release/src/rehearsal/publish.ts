import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mustRun } from '@b2-partner/process';
import type { WorkspacePackage } from '../workspace/packages.ts';

/** Packs each package as a release does, and gives the tarballs in the same order. */
export async function pack(root: string, packages: readonly WorkspacePackage[], folder: string): Promise<string[]> {
  const tarballs: string[] = [];
  for (const { folder: own } of packages) {
    const before = new Set(readdirSync(folder));
    await mustRun(['pnpm', 'pack', '--pack-destination', folder], { cwd: join(root, own) });
    const [tarball] = readdirSync(folder).filter((file) => file.endsWith('.tgz') && !before.has(file));
    if (tarball === undefined) throw new Error(`pnpm pack wrote no tarball of ${own}`);
    tarballs.push(join(folder, tarball));
  }
  return tarballs;
}

/** Publishes tarballs to a registry that lets everybody publish. */
export async function publish(tarballs: readonly string[], folder: string, env: NodeJS.ProcessEnv): Promise<void> {
  // npm asks for some token before it asks the registry whether one is needed.
  const host = new URL(String(env.npm_config_registry)).host;
  writeFileSync(String(env.npm_config_userconfig), `//${host}/:_authToken=anonymous\n`);
  for (const tarball of tarballs) {
    await mustRun(['npm', 'publish', tarball, '--provenance=false', '--access=public'], { cwd: folder, env });
  }
}
