import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createMock } from '@b2-partner/mock';
import { isThere, startPostgres } from '@b2-partner/servers';
import { generateIdentity, identityToRecipient } from 'age-encryption';
import { rolldown } from 'rolldown';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../support/world.ts';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = join(root, 'test-results', 'readme');
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const blocks = (language: string) =>
  [...readme.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'gms'))].map(([, code = '']) => code);

/** Writes every TypeScript snippet into a folder inside this package, where its own name resolves. */
async function writeSnippets(recipient: string): Promise<string[]> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ extends: '../../tsconfig.json', include: ['*.ts'] }));
  return Promise.all(
    blocks('ts').map(async (code, index) => {
      const source = join(folder, `${index}.ts`);
      writeFileSync(source, code.replace('age1…', recipient));
      const bundle = await rolldown({ input: source, external: /^[^./]/, platform: 'node' });
      await bundle.write({ file: join(folder, `${index}.mjs`) });
      return join(folder, `${index}.mjs`);
    }),
  );
}

test('every snippet compiles, runs one after the other, and does what the README says', async () => {
  const snippets = await writeSnippets(await identityToRecipient(await generateIdentity()));
  await run(join(root, 'node_modules/.bin/tsc'), ['-p', folder]);
  const mock = createMock();
  onTestFinished(() => mock.close());
  const { applicationKeyId, applicationKey } = mock.credentials;
  const server = isThere('PostgreSQL') ? await startPostgres() : undefined;
  onTestFinished(() => server?.close());
  const env = {
    PATH: process.env.PATH,
    B2_APPLICATION_KEY_ID: applicationKeyId,
    B2_APPLICATION_KEY: applicationKey,
    B2_PARTNER_REALM: await mock.listen(),
    B2_PARTNER_LEDGER: await server?.createDatabase(),
  };
  const cwd = temporaryFolder();
  writeFileSync(join(cwd, 'customers.csv'), String(blocks('csv')[0]));

  const outputs: string[] = [];
  for (const snippet of snippets) {
    if (!server && readFileSync(snippet, 'utf8').includes('provision/postgres')) continue;
    const { stdout, stderr } = await run(process.execPath, [snippet], { env, cwd });
    expect(stderr).toBe('');
    outputs.push(stdout);
  }

  // Outcomes come in the order of completion.
  const lines = outputs[0]?.split('\n').filter((line) => /^\d/.test(line));
  expect(lines?.sort().join('\n')).toMatch(
    /^2 customer-1@customers.example created [0-9a-f]{12}\n3 customer-2@customers.example created/,
  );
  expect(outputs.slice(1)).toEqual([
    '2 0 done\n',
    '1 2\n',
    'line 2: "not-an-email" is not an email address.\n',
    ...(server ? ['1\n'] : []),
  ]);
  expect(readFileSync(join(cwd, 'keys.jsonl'), 'utf8')).toMatch(/"ref":"C-1001"/);
});
