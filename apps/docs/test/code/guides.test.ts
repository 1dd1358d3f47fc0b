import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { blocks } from './guideBlocks.ts';
import { compile } from './programs.ts';
import { withSandbox } from './sandbox.ts';

const named = blocks.map((block) => ({ ...block, name: `${block.guide}/line-${block.line}` }));
const programs = named.filter(({ language, mode }) => language === 'ts' && mode === 'run');
const scripts = named.filter(({ language, mode }) => language === 'sh' && mode === 'run');

let compiled = '';
beforeAll(async () => {
  compiled = await compile('guides', programs);
});

describe.concurrent('programs of the guides do what the guide says', () => {
  it.each(programs)('$name', async ({ name, output }) => {
    await withSandbox({}, async ({ run }) => {
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
  it('every program is run', () => {
    expect(named.filter(({ language, mode }) => language === 'ts' && mode !== 'run')).toEqual([]);
  });

  it('a command that is not run only installs, starts or generates something', () => {
    const others = named.filter(({ language, mode }) => language === 'sh' && mode !== 'run');
    for (const { code } of others) expect(code).toMatch(/^((npm (install|start)|npx) ?.*\n)+$/);
  });
});
