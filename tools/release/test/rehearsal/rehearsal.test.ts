import { chmodSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { freshEnvironment } from '../../src/rehearsal/environment.ts';
import { startMockCommand } from '../../src/rehearsal/mockCommand.ts';
import { projects } from '../../src/rehearsal/projects.ts';
import { readmeExample } from '../../src/rehearsal/readmeExample.ts';
import { startRegistry } from '../../src/rehearsal/registry.ts';
import { rehearse } from '../../src/rehearsal/rehearse.ts';
import { tryOut } from '../../src/rehearsal/tryOut.ts';
import { root } from '../../src/workspace/root.ts';
import { tree } from '../support/tree.ts';

describe('readmeExample', () => {
  test('takes the first TypeScript program, and nothing after it', () => {
    const folder = tree({
      'a/README.md': '# A\n\n```sh\nno\n```\n\n```ts title="x"\none();\n```\n\n```ts\ntwo();\n```\n',
    });
    expect(readmeExample(folder, 'a')).toBe('one();\n');
  });

  test('says so when there is none', () => {
    expect(() => readmeExample(tree({ 'a/README.md': '```sh\nno\n```\n' }), 'a')).toThrow('a/README.md has no');
  });

  test('finds one in what most people install', () => {
    expect(readmeExample(root, 'packages/client')).toContain("from '@b2-partner/client'");
  });
});

test('a rehearsal sees nothing of the settings that it was started with', () => {
  const started = {
    PATH: '/bin',
    npm_config_registry: 'elsewhere',
    NPM_CONFIG_CACHE: 'mine',
    NODE_OPTIONS: '-r x',
    B2_APPLICATION_KEY: 'mine',
  };
  const env = freshEnvironment('/f', 'http://127.0.0.1:1', started);
  expect(env).toMatchObject({
    PATH: '/bin',
    npm_config_registry: 'http://127.0.0.1:1',
    npm_config_cache: '/f/npm-cache',
  });
  expect(Object.values(env)).not.toContain('mine');
  expect(env.NODE_OPTIONS).toBeUndefined();
});

test('every compiler of the compatibility page resolves in both ways', () => {
  const given = { modules: ['a'], programs: ['a'], documents: [], commands: ['a'], example: '', nodeTypes: 't@1' };
  const compilers = projects(given).filter(({ name }) => name.startsWith('TypeScript'));
  expect(compilers.map(({ name }) => name.replace(/\.\d+$/, ''))).toEqual([
    'TypeScript 5.9',
    'TypeScript 6.0',
    'TypeScript 7.0',
  ]);
  for (const { steps } of compilers)
    expect(steps.map(({ name }) => name)).toEqual(['nodenext', 'bundler', 'compiled example']);
});

test('what runs is imported and required, and types alone are only compiled against', () => {
  const given = {
    modules: ['a', 'b/types'],
    programs: ['a'],
    documents: [],
    commands: [],
    example: '',
    nodeTypes: 't@1',
  };
  for (const { packageManager, tools, files } of projects(given)) {
    expect(packageManager).toBeDefined();
    const text = Object.values(files).join('\n');
    expect(text).toContain("'a'");
    expect(text.includes("'b/types'")).toBe(tools.length > 0);
  }
});

test('the registry is empty, listens on the loopback interface only, and can be stopped', async () => {
  const registry = await startRegistry(tree({}), 'http://127.0.0.1:9');
  expect(registry.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect((await fetch(`${registry.url}/@b2-partner%2fclient`)).status).toBe(404);
  await registry.close();
  await expect(fetch(registry.url)).rejects.toThrow();
});

test('a rehearsal that cannot begin leaves no folder behind', async () => {
  const folder = tree({});
  vi.stubEnv('TMPDIR', folder);
  onTestFinished(() => void vi.unstubAllEnvs());
  await expect(rehearse(join(folder, 'no-checkout'), () => {})).rejects.toThrow();
  expect(readdirSync(folder)).toEqual([]);
});

/** A project whose installation takes nothing from anywhere; its mock is what the test says. */
function folderWithMock(program: string) {
  const folder = tree({ 'node_modules/.bin/b2-partner-mock': `#!/usr/bin/env node\n${program}` });
  chmodSync(join(folder, 'node_modules/.bin/b2-partner-mock'), 0o755);
  return folder;
}

describe('startMockCommand', () => {
  test('gives the address that the command announces, and ends it', async () => {
    const mock = await startMockCommand(
      folderWithMock("console.log('b2-partner-mock listening on http://127.0.0.1:5');setInterval(() => {}, 1e6);"),
      process.env,
    );
    expect(mock.url).toBe('http://127.0.0.1:5');
    await mock.stop();
  });

  test('says what the command said when it ends instead', async () => {
    const started = startMockCommand(folderWithMock("console.error('port taken');process.exitCode = 1;"), process.env);
    await expect(started).rejects.toThrow('port taken');
  });

  test('says so when no such command was installed', async () => {
    await expect(startMockCommand(tree({}), process.env)).rejects.toThrow(/did not start: .*ENOENT/);
  });
});

describe('tryOut', () => {
  const project = {
    name: 'p',
    packageManager: 'npm',
    tools: [],
    files: { 'a.mjs': 'process.exitCode = 3; console.log(1)' },
  } as const;

  test('tells the steps that fail, and goes on after them', async () => {
    const steps = [
      { name: 'bad', command: ['node', 'a.mjs'] },
      { name: 'good', command: ['node', '--version'] },
    ];
    const results = await tryOut({ ...project, steps }, [], join(tree({}), 'p'), process.env);
    expect(results.map(({ step, failure }) => [step, failure])).toEqual([
      ['install', undefined],
      ['bad', 'failed with exit code 3: 1'],
      ['good', undefined],
    ]);
  });

  test('takes no step when the installation fails', async () => {
    const steps = [{ name: 'never', command: ['node', '--version'] }];
    const results = await tryOut({ ...project, steps }, ['./missing.tgz'], join(tree({}), 'p'), process.env);
    expect(results).toHaveLength(1);
    expect(results[0]?.failure).toMatch(/^npm install .*missing\.tgz failed with/);
  });
});
