import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mustRun } from '@b2-partner/process';

/** An empty project that installs our packages by name, and what it does with them. */
export interface Project {
  readonly name: string;
  readonly packageManager: 'npm' | 'pnpm';
  /** What it installs besides our packages, `name@version`. */
  readonly tools: readonly string[];
  /** Its files by name. */
  readonly files: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
}

/** One thing that has to work in a project. */
export interface Step {
  readonly name: string;
  readonly command: readonly string[];
  /** True when it needs a mock to talk to. Default: false. */
  readonly mock?: boolean;
}

/** Writes a project into a folder and installs into it. */
export async function setUp(
  project: Project,
  ours: readonly string[],
  folder: string,
  env: NodeJS.ProcessEnv,
): Promise<void> {
  mkdirSync(folder);
  const files = { 'package.json': '{"private":true}\n', ...project.files };
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  const wanted = [...ours, ...project.tools];
  const store = join(folder, '..', 'pnpm-store');
  const install =
    project.packageManager === 'npm' ? ['npm', 'install', ...wanted] : ['pnpm', 'add', '--store-dir', store, ...wanted];
  await mustRun(install, { cwd: folder, env });
}
