import { join } from 'node:path';
import { transformSync } from 'esbuild';
import type { Project } from './project.ts';

/** What the projects are made of. */
export interface Materials {
  /** Every module with types that users may import. */
  readonly modules: readonly string[];
  /** Those of them that export something at run time, and not types alone. */
  readonly programs: readonly string[];
  /** Every module that is JSON. */
  readonly documents: readonly string[];
  /** Every command. */
  readonly commands: readonly string[];
  /** The program that the README begins with. */
  readonly example: string;
  /** The oldest types of Node that the packages support, `name@version`. */
  readonly nodeTypes: string;
}

/** The compilers that the compatibility page promises. */
const typescripts = ['5.9.3', '6.0.3', '7.0.2'];
const resolutions = {
  nodenext: { module: 'nodenext', moduleResolution: 'nodenext' },
  bundler: { module: 'esnext', moduleResolution: 'bundler' },
};

/** The projects of a rehearsal: each package manager once, each compiler once. */
export function projects(materials: Materials): Project[] {
  return [
    runtimeProject('npm', materials),
    runtimeProject('pnpm', materials),
    ...typescripts.map(typescriptProject(materials)),
  ];
}

function runtimeProject(
  packageManager: Project['packageManager'],
  { programs, documents, commands, example }: Materials,
): Project {
  return {
    name: packageManager,
    packageManager,
    tools: [],
    files: {
      'esm.mjs': [...programs.map(dynamicImport), ...documents.map(jsonImport)].join('\n'),
      'commonjs.cjs': [...programs, ...documents].map(required).join('\n'),
      'example.mjs': transformSync(example, { loader: 'ts' }).code,
    },
    steps: [
      { name: 'import', command: ['node', 'esm.mjs'] },
      { name: 'require', command: ['node', 'commonjs.cjs'] },
      ...commands.map((name) => ({ name, command: [join('node_modules/.bin', name), '--version'] })),
      { name: 'npx @b2-partner/cli', command: ['npx', '@b2-partner/cli', 'groups', '--json'], mock: true },
      { name: 'example', command: ['node', 'example.mjs'], mock: true },
    ],
  };
}

const dynamicImport = (module: string) => check(module, `Object.keys(await import('${module}')).length`);
const jsonImport = (module: string) =>
  check(module, `Object.keys((await import('${module}', { with: { type: 'json' } })).default).length`);
const required = (module: string) => check(module, `Object.keys(require('${module}')).length`);
const check = (module: string, count: string) => `if (${count} === 0) throw new Error('${module} is empty');`;

function typescriptProject({ modules, example, nodeTypes }: Materials) {
  return (version: string): Project => ({
    name: `TypeScript ${version}`,
    packageManager: 'npm',
    tools: [`typescript@${version}`, nodeTypes],
    files: {
      'package.json': '{"private":true,"type":"module"}\n',
      'example.ts': example,
      'modules.ts': modules
        .map((module, index) => `import * as m${index} from '${module}';\nvoid m${index};`)
        .join('\n'),
      ...Object.fromEntries(
        Object.entries(resolutions).map(([name, options]) => [`${name}.json`, JSON.stringify(tsconfig(options, name))]),
      ),
    },
    steps: [
      ...Object.keys(resolutions).map((name) => ({ name, command: ['node_modules/.bin/tsc', '-p', `${name}.json`] })),
      { name: 'compiled example', command: ['node', 'nodenext/example.js'], mock: true },
    ],
  });
}

function tsconfig(options: object, outDir: string) {
  const compilerOptions = {
    ...options,
    target: 'es2022',
    types: ['node'],
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    // What we ship has to compile too.
    skipLibCheck: false,
    rootDir: '.',
    outDir,
  };
  return { compilerOptions, files: ['example.ts', 'modules.ts'] };
}
