import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from '../report.ts';
import { publishedPackages } from '../workspace/packages.ts';
import { loosenedInstallScripts, mayBuild } from './installScripts.ts';
import { licenceProblems, thirdParties } from './licences.ts';
import { foreignSources } from './lockfile.ts';
import { workflowProblems } from './workflows.ts';

/** Where our dependencies come from, what they may do, under which licences; and how our workflows use others' code. */
export function checkSupplyChain(root: string): Report {
  const read = (path: string) => readFileSync(join(root, path), 'utf8');
  const parties = thirdParties(root, publishedPackages(root));
  const workflows = readdirSync(join(root, '.github/workflows')).map((name) => `.github/workflows/${name}`);
  return {
    title: 'Supply chain',
    lines: [
      ...parties.map(({ name, version, licence, by }) => `${by} brings ${name} ${version}, ${licence}`),
      ...Object.entries(mayBuild).map(([name, reason]) => `${name} runs an install script: ${reason}`),
    ],
    problems: [
      ...foreignSources(read('pnpm-lock.yaml')),
      ...loosenedInstallScripts(read('pnpm-workspace.yaml'), read('package.json')),
      ...licenceProblems(parties),
      ...workflows.flatMap((path) => workflowProblems(path, read(path))),
    ],
    advice: 'Each of these needs another dependency, or a reason in tools/release/src/supplyChain.',
  };
}
