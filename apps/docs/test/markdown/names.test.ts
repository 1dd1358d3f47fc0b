import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { quirkNames } from '@b2-partner/mock';
import { describe, expect, it } from 'vitest';
import { errorCodes } from '../../src/reference/codes.ts';
import { document } from '../../src/reference/document.ts';
import { limits } from '../../src/reference/facts.ts';
import { flatten } from '../../src/reference/fields.ts';
import { operations } from '../../src/reference/operations.ts';
import { schemas } from '../../src/reference/schemas.ts';
import { guides } from '../../src/site/guides.ts';
import { execute } from '../code/execute.ts';
import { guideText } from '../code/guideBlocks.ts';

const fields = schemas.flatMap(({ field }) => flatten(field)).map(({ name }) => name);
const spec = JSON.stringify(document);
/** Columns of usage reports have the names of the fields that they fill. */
const reports = createRequire(import.meta.url)
  .resolve('@b2-partner/reports')
  .replace(/index\.js$/, 'usageRow.d.ts');
const columns = [...readFileSync(reports, 'utf8').matchAll(/readonly (\w+):/g)].map(([, field = '']) =>
  field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
);
const known = new Set<string>([
  ...columns,
  ...fields,
  ...operations.flatMap(({ apiName, id, headers }) => [apiName, id, ...headers.map(({ name }) => name)]),
  ...errorCodes.map(({ code }) => code),
  ...limits.map(({ name }) => name),
  ...quirkNames,
]);

/** Inline code of the guides' prose. */
const mentions = guides.flatMap((guide) =>
  [
    ...guideText(guide)
      .replaceAll(/^```[\s\S]*?^```$/gm, '')
      .matchAll(/`([^`\n]+)`/g),
  ].map((match) => ({
    guide,
    text: String(match[1]),
  })),
);

describe('names in the guides exist', () => {
  it('operations and codes, which have underscores', () => {
    const names = mentions.filter(({ text }) => /^[a-z0-9]+(_[a-z0-9]+)+$/.test(text));
    expect(names.length).toBeGreaterThan(30);
    expect(names.filter(({ text }) => !known.has(text))).toEqual([]);
  });

  it('extensions of the spec', () => {
    const names = mentions.filter(({ text }) => /^(components\.)?x-b2-/.test(text));
    expect(names.filter(({ text }) => !spec.includes(`"${text.replace('components.', '')}"`))).toEqual([]);
  });

  it('fields, options and members of the client, which are camel-cased', async () => {
    const require = createRequire(import.meta.url);
    const client = readFileSync(require.resolve('@b2-partner/client').replace(/\.js$/, '.d.ts'), 'utf8');
    const packages = ['@b2-partner/client', '@b2-partner/mock', '@b2-partner/provision', '@b2-partner/reports'];
    const types = await allTypes(...packages.map((name) => require.resolve(name)));
    const names = mentions.filter(({ text }) => /^[a-z]+[A-Z][A-Za-z0-9]*$/.test(text));
    expect(names.length).toBeGreaterThan(30);
    expect(names.filter(({ text }) => !known.has(text) && !`${client}${types}`.includes(text))).toEqual([]);
  });

  it('flags of the mock and of the command line', async () => {
    const bin = fileURLToPath(new URL('../../../../packages/mock/bin/b2-partner-mock.js', import.meta.url));
    const { stdout } = await execute(process.execPath, [bin, '--help'], { cwd: '.', env: {} });
    const commands = readFileSync(new URL('../../src/content/docs/packages/cli/commands.md', import.meta.url), 'utf8');
    const flags = guides.flatMap((guide) =>
      [...guideText(guide).matchAll(/(?:`|@b2-partner\/mock[^\n]* )(--[a-z-]+)/g)].map((match) => String(match[1])),
    );
    expect(flags.length).toBeGreaterThan(5);
    const isKnown = (flag: string) => stdout.includes(`${flag} `) || commands.split(/[`\s]/).includes(flag);
    expect(flags.filter((flag) => !isKnown(flag))).toEqual([]);
  });

  it('every quirk has its place in the list of quirks', () => {
    const text = guideText('quirks');
    for (const name of quirkNames.filter((quirk) => quirk !== 'all')) expect(text).toContain(`### \`${name}\``);
  });
});

async function allTypes(...entries: string[]): Promise<string> {
  const folders = entries.map((entry) => entry.replace(/index\.js$/, ''));
  const { stdout } = await execute('bash', ['-c', 'find "$@" -name "*.d.ts" -exec cat {} +', 'types', ...folders], {
    cwd: '.',
    env: {},
  });
  return stdout;
}
