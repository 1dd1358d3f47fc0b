import { execFile, execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import playwright from '../recipes/playwright.config.ts';
import { flags } from '../src/cli/flags.ts';
import { faultProblem } from '../src/faults/faultSpec.ts';
import { quirkNames, reportQuirkNames } from '../src/index.ts';
import { presets } from '../src/presets/presets.ts';
import { worldProblem } from '../src/world/checkWorld.ts';
import { folderWithNpx } from './support/npx.ts';
import { spawnGroup, startCommand } from './support/process.ts';

const run = promisify(execFile);
const root = fileURLToPath(new URL('..', import.meta.url));
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const recipes = readdirSync(join(root, 'recipes'), { recursive: true, encoding: 'utf8' }).filter(
  (name) => /\.\w+$/.test(name) && !/node_modules|test-results/.test(name),
);

const hasPython = (() => {
  try {
    execFileSync('python3', ['--version']);
    return true;
  } catch {
    return false;
  }
})();

describe('the recipes of the README', () => {
  test.each(recipes)('recipes/%s is printed there as it is run here', (file) => {
    const printed = readme.includes(`\n${readFileSync(join(root, 'recipes', file), 'utf8').trim()}\n\`\`\``);
    expect(printed, `${file} differs from the README`).toBe(true);
  });

  test('one server for all test files', async () => {
    const { stdout } = await run('npx', ['vitest', 'run', '--testTimeout=60000', '--hookTimeout=60000'], {
      cwd: join(root, 'recipes/shared-server'),
    });
    expect(stdout).toContain('1 passed');
  });

  test('curl', async () => {
    const { url } = await startCommand('--quiet');
    const script = readFileSync(join(root, 'recipes/curl.sh'), 'utf8').replace('http://127.0.0.1:4010', url);
    const { stdout } = await run('sh', ['-c', script]);
    expect(JSON.parse(stdout).groups).toHaveLength(3);
  });

  test.skipIf(!hasPython)('another language, through the command, which ends with npx', async () => {
    const PATH = `${folderWithNpx()}${delimiter}${process.env.PATH}`;
    const python = spawnGroup('python3', [join(root, 'recipes/partner.py')], { ...process.env, PATH });
    // The mock has the other end of stderr until it is gone, too.
    const [printed] = await Promise.all([text(python.stdout), once(python.stderr.resume(), 'close')]);
    expect(printed.trim()).toBe("['My Business Group', 'My Business Group 2', 'Studio Backup']");
  });

  test('in code', async () => {
    const log = vi.spyOn(console, 'log').mockImplementation(() => {});
    onTestFinished(() => log.mockRestore());
    await import('../recipes/inCode.ts');
    expect(log.mock.calls).toEqual([
      [expect.objectContaining({ operation: 'listGroups', status: 503, fault: 'error' })],
    ]);
  });

  test('the JSON of a fault and of a world is taken as it stands', () => {
    const [fault, world] = [...readme.matchAll(/```json\n(.*?)```/gs)].map(([, json]) => JSON.parse(json as string));
    expect(faultProblem(fault)).toBeUndefined();
    expect(worldProblem(world)).toBeUndefined();
  });

  test('every flag, every quirk and every preset is named', () => {
    for (const flag of Object.keys(flags))
      if (flag !== 'help' && flag !== 'version') expect(readme).toContain(`--${flag}`);
    for (const quirk of [...quirkNames, ...reportQuirkNames]) expect(readme).toContain(`\`${quirk}\``);
    for (const [name, { about }] of Object.entries(presets)) expect(readme).toContain(`| \`${name}\` | ${about} |`);
  });

  test('Playwright waits for an address that answers', async () => {
    const [mock] = playwright.webServer;
    const { pathname } = new URL(mock?.url as string);
    const { url } = await startCommand('--quiet');
    expect(mock?.command).toMatch(/^npx @b2-partner\/mock /);
    expect((await fetch(url + pathname)).status).toBe(200);
  });
});
