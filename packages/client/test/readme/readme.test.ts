import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createMock } from '@b2-partner/mock';
import { expect, onTestFinished, test } from 'vitest';
import { operations } from '../../src/generated/spec.ts';
import * as client from '../../src/index.ts';
import { ownAuthority } from '../support/certificate.ts';
import { httpProxy } from '../support/httpProxy.ts';
import { snippetsFolder, writeSnippets } from './snippets.ts';

const run = promisify(execFile);
const snippets = await writeSnippets();
const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
const find = (heading: string) => snippets.find(({ name }) => name.startsWith(heading))?.file ?? '';

/** Runs a snippet in a Node of its own, with the environment that the README names. */
async function execute(
  file: string,
  more: Record<string, string> = {},
  options: Parameters<typeof createMock>[0] = {},
) {
  const mock = createMock(options);
  const realm = await mock.listen();
  onTestFinished(() => mock.close());
  const env = {
    PATH: process.env.PATH,
    B2_APPLICATION_KEY_ID: mock.credentials.applicationKeyId,
    B2_APPLICATION_KEY: mock.credentials.applicationKey,
    B2_PARTNER_REALM: realm,
    ...more,
  };
  const cwd = mkdtempSync(join(tmpdir(), 'client-readme-'));
  onTestFinished(() => rmSync(cwd, { recursive: true }));
  const { stdout, stderr } = await run(process.execPath, [file], { env, cwd });
  return { mock, stdout, stderr, cwd, requests: mock.requests };
}

const special = ['Through an HTTP proxy', 'With an own certificate authority'];
const plain = snippets.filter(({ name }) => !special.some((heading) => name.startsWith(heading)));

test('the README has snippets', () => {
  expect(snippets.length).toBeGreaterThan(9);
});

test('every snippet compiles', async () => {
  const tsc = join(snippetsFolder, '../../node_modules/.bin/tsc');

  await expect(run(tsc, ['-p', snippetsFolder])).resolves.toMatchObject({ stdout: '' });
});

test.each(plain)('runs: $name', async ({ file }) => {
  const { stderr, requests } = await execute(file);

  expect(stderr.replace(/^.*invalid_group_id.*\n/m, '')).toBe('');
  if (readFileSync(file, 'utf8').includes('= PartnerClient.fromEnv(')) expect(requests.length).toBeGreaterThan(0);
});

test('the first list prints every member', async () => {
  const { stdout } = await execute(find('The first list'));

  expect(stdout.trim().split('\n').length).toBeGreaterThan(100);
});

test('the creation stores the key and does not print it', async () => {
  const { stdout, cwd } = await execute(find('Create an account and keep its key'));

  const stored = JSON.parse(readFileSync(join(cwd, 'customer-7.json'), 'utf8'));
  expect(stored.applicationKey).toMatch(/^K\d{3}/);
  expect(stdout).toContain('[secret]');
  expect(stdout).not.toMatch(/K\d{3}/);
});

test('the token store of the README shares one token', async () => {
  const { tokensIn } = await import(find('Share the token between processes'));
  const kept = new Map<string, string>();
  const redis = {
    get: async (key: string) => kept.get(key) ?? null,
    set: async (key: string, value: string, { PXAT }: { PXAT: number }) => PXAT > Date.now() && kept.set(key, value),
    del: async (key: string) => kept.delete(key),
  };
  const mock = createMock();
  const settings = { ...mock.credentials, realm: mock.url, fetch: mock.fetch, tokenStore: tokensIn(redis) };

  for (let process = 0; process < 2; process++) await new client.PartnerClient(settings).listGroups();

  expect(mock.requests.filter(({ path }) => path.endsWith('b2_authorize_account'))).toHaveLength(1);
  expect(mock.requests).toHaveLength(3);
});

test('the test double counts two attempts', async () => {
  expect((await execute(find('In your tests'))).stdout.trim()).toBe('2');
});

test('an HTTP proxy carries every call', async () => {
  const proxy = await httpProxy();

  const { requests } = await execute(find(special[0] as string), { HTTPS_PROXY: proxy.url });

  expect(requests).toHaveLength(2);
  expect(proxy.tunnels).toBeGreaterThan(0);
});

test('an own certificate authority is trusted, and only when told', async () => {
  const { cert, key, file } = await ownAuthority();
  const snippet = find(special[1] as string);

  const { requests } = await execute(snippet, { CA_FILE: file }, { cert, key });
  expect(requests).toHaveLength(2);
  await expect(execute(find('Logs and hooks'), {}, { cert, key })).rejects.toThrow(/ConnectionError/);
  await execute(find('Logs and hooks'), { NODE_EXTRA_CA_CERTS: file }, { cert, key });
});

test('the README names every method and every error', () => {
  for (const name of Object.keys(operations)) expect(readme).toContain(`\`${name}(`);
  const errors = Object.keys(client).filter((name) => name.endsWith('Error') && !/^(is|PartnerError$)/.test(name));
  for (const name of errors) expect(readme).toContain(`\`${name}\``);
});
