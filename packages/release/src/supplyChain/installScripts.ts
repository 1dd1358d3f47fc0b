import { parse } from 'yaml';

/** The dependencies that may run a script while they are installed, each for a reason; nothing else may. */
export const mayBuild: Readonly<Record<string, string>> = {
  esbuild: 'puts its binary in place of a slower start through JavaScript; Astro and the bundle budgets use it',
};

/** What pnpm-workspace.yaml lets run beyond that table, one sentence each. */
export function loosenedInstallScripts(workspace: string): string[] {
  const settings = parse(workspace);
  const named: string[] = settings.onlyBuiltDependencies ?? [];
  return [
    ...(settings.strictDepBuilds === true
      ? []
      : ['strictDepBuilds must be true: an install script that nobody named must stop the install']),
    ...(settings.dangerouslyAllowAllBuilds === undefined ? [] : ['dangerouslyAllowAllBuilds must not be set']),
    ...(settings.neverBuiltDependencies === undefined
      ? []
      : ['neverBuiltDependencies turns the list of allowed ones off']),
    ...named
      .filter((name) => !(name in mayBuild))
      .map((name) => `${name} may run its install script, and no reason is given`),
    ...Object.keys(mayBuild)
      .filter((name) => !named.includes(name))
      .map((name) => `${name} has a reason to run its install script, but may not`),
  ];
}
