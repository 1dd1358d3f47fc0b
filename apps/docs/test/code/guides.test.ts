import { join } from 'node:path';
import { isThere, type PostgresServer, startPostgres } from '@b2-partner/servers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { blocks } from './guideBlocks.ts';
import { compile, type Program } from './programs.ts';
import { withSandbox } from './sandbox.ts';

const named = blocks.map((block) => ({ ...block, name: `${block.guide}/line-${block.line}` }));
const compiles = named.filter(({ language, mode }) => language === 'ts' && (mode === 'run' || mode === 'check'));
// A program that shares a run needs PostgreSQL, which says in one line when it is missing.
const needsDatabase = ({ code }: Program) => code.includes('provision/postgres');
const canRun = (program: Program) => !needsDatabase(program) || isThere('PostgreSQL');
const programs = compiles.filter((program) => program.mode === 'run' && canRun(program));
const scripts = named.filter(({ language, mode }) => language === 'sh' && mode === 'run');

let compiled = '';
let server: PostgresServer | undefined;
beforeAll(async () => {
  compiled = await compile('guides', compiles);
  if (programs.some(needsDatabase)) server = await startPostgres();
});
afterAll(() => server?.close());

describe.concurrent('programs of the guides do what the guide says', () => {
  it.each(programs)('$name', async ({ name, code, output }) => {
    const database = needsDatabase({ name, code }) ? await server?.createDatabase() : undefined;
    await withSandbox({ database }, async ({ run }) => {
      const outcome = await run(process.execPath, [join(compiled, `${name}.js`)]);
      expect(outcome.stderr.replaceAll(/^.*ExperimentalWarning.*\n.*trace-warnings.*\n/gm, '')).toBe('');
      expect(outcome.exitCode).toBe(0);
      if (output !== undefined) expect(outcome.stdout).toBe(output);
    });
  });
});

describe.concurrent('commands of the guides work', () => {
  it.each(scripts)('$name', async ({ code }) => {
    await withSandbox({}, async ({ url, run }) => {
      // The pages name the port that people have; a test takes a free one.
      const script = code.replaceAll('http://127.0.0.1:4010', url).replaceAll('curl -s ', 'curl -sS --fail-with-body ');
      const { exitCode, stdout, stderr } = await run('bash', ['-euc', script]);
      expect(`${stderr}${exitCode === 0 ? '' : stdout}`).toBe('');
      expect(exitCode).toBe(0);
    });
  });
});

describe('nothing in the guides escapes the tests', () => {
  it('every program is run, or compiled where it needs a server that no test has', () => {
    const others = named.filter(({ language, mode }) => language === 'ts' && mode !== 'run');
    expect(others.filter(({ code }) => !/workflows|activities/.test(code))).toEqual([]);
    expect(others.filter(({ mode }) => mode !== 'check')).toEqual([]);
  });

  it('a command that is not run only installs, starts or generates something', () => {
    const others = named.filter(({ language, mode }) => language === 'sh' && mode !== 'run');
    for (const { code } of others) expect(code).toMatch(/^((npm (install|start)|npx) ?.*\n)+$/);
  });
});
