import { parse } from 'yaml';

/** The dependencies that may run a script while they are installed, each for a reason; nothing else may. */
export const mayBuild: Readonly<Record<string, string>> = {
  esbuild: 'puts its binary in place of a slower start through JavaScript; Astro and the bundle budgets use it',
};

/** What else pnpm reads to know which install scripts may run; one list is enough to look after. */
const otherWays: Readonly<Record<string, string>> = {
  dangerouslyAllowAllBuilds: 'lets every install script run',
  neverBuiltDependencies: 'lets every install script run that it does not name',
  allowBuilds: 'is a second list of install scripts that may run',
  onlyBuiltDependenciesFile: 'is a second list of install scripts that may run',
};

/**
 * What the settings let run beyond that table, one sentence each.
 *
 * @param workspace the text of pnpm-workspace.yaml
 * @param manifest the text of package.json beside it, where pnpm looks as well
 */
export function loosenedInstallScripts(workspace: string, manifest: string): string[] {
  const settings = parse(workspace);
  const inManifest = JSON.parse(manifest).pnpm ?? {};
  const named: string[] = settings.onlyBuiltDependencies ?? [];
  return [
    ...(settings.strictDepBuilds === true
      ? []
      : ['strictDepBuilds must be true: an install script that nobody named must stop the install']),
    ...Object.entries(otherWays)
      .filter(([key]) => settings[key] !== undefined)
      .map(([key, effect]) => `${key} must not be set: it ${effect}`),
    ...['onlyBuiltDependencies', 'strictDepBuilds', ...Object.keys(otherWays)]
      .filter((key) => inManifest[key] !== undefined)
      .map(
        (key) => `pnpm.${key} must not be set in package.json: pnpm-workspace.yaml says which install scripts may run`,
      ),
    ...named
      .filter((name) => !Object.hasOwn(mayBuild, name))
      .map((name) => `${name} may run its install script, and no reason is given`),
    ...Object.keys(mayBuild)
      .filter((name) => !named.includes(name))
      .map((name) => `${name} has a reason to run its install script, but may not`),
  ];
}
