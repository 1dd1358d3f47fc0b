import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkSupplyChain } from '../../src/supplyChain/check.ts';
import { loosenedInstallScripts } from '../../src/supplyChain/installScripts.ts';
import { licenceProblems, thirdParties } from '../../src/supplyChain/licences.ts';
import { foreignSources } from '../../src/supplyChain/lockfile.ts';
import { workflowProblems } from '../../src/supplyChain/workflows.ts';
import { publishedPackages } from '../../src/workspace/packages.ts';
import { root } from '../../src/workspace/root.ts';
import { tree } from '../support/tree.ts';

const read = (path: string) => readFileSync(join(root, path), 'utf8');

test('the supply chain of this checkout is in order', () => {
  expect(checkSupplyChain(root).problems).toEqual([]);
});

describe('foreignSources', () => {
  const lockfile = read('pnpm-lock.yaml');

  test.each([
    {
      given: 'a tarball by address',
      from: /resolution: \{integrity: (sha512-[^}]+)\}/,
      to: 'resolution: {integrity: $1, tarball: https://elsewhere.example/a.tgz}',
      says: /does not come from the registry: .*elsewhere/,
    },
    { given: 'a missing checksum', from: /integrity: sha512-[^}]+/, to: 'integrity: sha1-x', says: /has no sha512/ },
    {
      given: 'a git repository',
      from: /resolution: \{[^}]+\}/,
      to: 'resolution: {type: git, repo: a, commit: b}',
      says: /does not come from the registry: .*git/,
    },
    {
      given: 'a folder outside the workspace',
      from: /version: link:[^\n]+/,
      to: 'version: link:../../../elsewhere/fetch',
      says: /takes @b2-partner\/\w+ from link:/,
    },
    {
      given: 'a folder beside the checkout',
      from: /^(importers:\n\n {2}\.:\n {4}devDependencies:\n {6}[^\n]+\n {8}specifier: )[^\n]+\n {8}version: [^\n]+/m,
      to: '$1x\n        version: link:../evil',
      says: /^\. takes .* from link:\.\.\/evil$/,
    },
    {
      given: 'a folder named like ours outside the checkout',
      from: /version: link:[^\n]+/,
      to: 'version: link:../../../../packages/evil',
      says: /from link:/,
    },
    {
      given: 'a folder of the checkout that is no package of the workspace',
      from: /version: link:[^\n]+/,
      to: 'version: link:../../packages/evil',
      says: /from link:/,
    },
    { given: 'the root of a disk', from: /version: link:[^\n]+/, to: 'version: link:/evil', says: /from link:/ },
  ])('refuses $given', ({ from, to, says }) => {
    const problems = foreignSources(lockfile.replace(from, to));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(says);
  });
});

test('a package of the workspace that lies outside the checkout is as foreign as any other folder', () => {
  const importer = (name: string) => `  ${name}:\n    dependencies:\n      evil:\n        version: link:../evil\n`;
  expect(foreignSources(`importers:\n${importer('.')}  ../evil: {}\n`)).toEqual(['. takes evil from link:../evil']);
  expect(foreignSources(`importers:\n${importer('packages/a')}  packages/evil: {}\n`)).toEqual([]);
});

describe('loosenedInstallScripts', () => {
  const workspace = read('pnpm-workspace.yaml');
  const manifest = read('package.json');

  test.each([
    {
      given: 'a name of Object',
      from: /onlyBuiltDependencies: \[/,
      to: '$&constructor, ',
      says: /^constructor may run/,
    },
    { given: 'a second list', from: /^/, to: 'allowBuilds: {}\n', says: /^allowBuilds must not be set/ },
    { given: 'a list elsewhere', from: /^/, to: 'onlyBuiltDependenciesFile: a\n', says: /^onlyBuiltDependenciesFile/ },
    { given: 'a list of the others', from: /^/, to: 'neverBuiltDependencies: []\n', says: /^neverBuiltDependencies/ },
    { given: 'another name', from: /onlyBuiltDependencies: \[/, to: '$&sharp, ', says: /^sharp may run/ },
    { given: 'no strictness', from: 'strictDepBuilds: true', to: '', says: /^strictDepBuilds must be true/ },
    { given: 'all builds', from: /^/, to: 'dangerouslyAllowAllBuilds: true\n', says: /^dangerouslyAllowAllBuilds/ },
    { given: 'one missing name', from: /onlyBuiltDependencies: .*/, to: '', says: /has a reason .* but may not$/ },
  ])('refuses $given', ({ from, to, says }) => {
    const problems = loosenedInstallScripts(workspace.replace(from, to), manifest);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(says);
  });

  test.each(['onlyBuiltDependencies', 'allowBuilds', 'neverBuiltDependencies', 'dangerouslyAllowAllBuilds'])(
    'refuses %s in package.json, where pnpm looks too',
    (key) => {
      const loosened = JSON.stringify({ ...JSON.parse(manifest), pnpm: { [key]: [] } });
      expect(loosenedInstallScripts(workspace, loosened)).toEqual([
        `pnpm.${key} must not be set in package.json: pnpm-workspace.yaml says which install scripts may run`,
      ]);
    },
  );
});

describe('thirdParties', () => {
  test('follows what a dependency brings along, and names who brings it', () => {
    const folder = tree({
      'pnpm-workspace.yaml': 'packages:\n  - packages/*\n',
      'packages/a/package.json': { name: 'a', dependencies: { one: '1', b: '1' } },
      'packages/a/node_modules/one/package.json': { version: '1.0.0', license: 'MIT', dependencies: { two: '2' } },
      'packages/a/node_modules/b/package.json': {},
      'packages/b/package.json': { name: 'b' },
      'node_modules/two/package.json': { version: '2.0.0', license: 'AGPL-3.0' },
    });
    const parties = thirdParties(folder, publishedPackages(folder));
    expect(parties.map(({ name, by }) => `${by}: ${name}`)).toEqual(['a: one', 'a: two']);
    expect(licenceProblems(parties)).toEqual(['a brings two 2.0.0 under AGPL-3.0']);
  });

  test('takes a package without a licence for a problem', () => {
    expect(licenceProblems([{ name: 'x', version: '1.0.0', licence: 'no licence', by: 'a' }])).toHaveLength(1);
  });
});

describe('workflowProblems', () => {
  const good = read('.github/workflows/check.yml');

  test.each([
    { given: 'a floating action', from: /@[0-9a-f]{40} # v\S+/, to: '@v4', says: /is not pinned/ },
    { given: 'a pin without its version', from: / # v\S+/, to: '', says: /is not pinned/ },
    { given: 'no permissions', from: /permissions:\n {2}contents: read\n/, to: '', says: /states no permissions/ },
    { given: 'rights for all jobs', from: 'contents: read', to: 'contents: write', says: /gives all jobs more/ },
    { given: 'a token left behind', from: 'persist-credentials: false', to: 'fetch-depth: 1', says: /token behind/ },
    {
      given: 'a token left behind by an action in capitals',
      from: /actions\/checkout(@.*\n.*with:\n.*)persist-credentials: false/,
      to: 'Actions/Checkout$1fetch-depth: 1',
      says: /token behind/,
    },
    {
      given: 'all rights for all jobs',
      from: /permissions:\n {2}contents: read\n/,
      to: 'permissions: write-all\n',
      says: /gives all jobs write-all/,
    },
    {
      given: 'all rights for one job',
      from: /( +)timeout-minutes/,
      to: '$1permissions: write-all\n$&',
      says: /^a\.yml: the job \w+ has write-all/,
    },
    { given: 'a job without end', from: /timeout-minutes: \d+/, to: 'continue-on-error: false', says: /no timeout/ },
    { given: 'secrets for strangers', from: 'pull_request:', to: 'pull_request_target:', says: /secrets/ },
  ])('refuses $given', ({ from, to, says }) => {
    expect(workflowProblems('a.yml', good)).toEqual([]);
    const problems = workflowProblems('a.yml', good.replace(from, to));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(says);
  });
});
