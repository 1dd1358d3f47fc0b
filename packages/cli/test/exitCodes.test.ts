import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { operations } from '../src/generated/spec.ts';
import { makeHome, runCli } from './support/cli.ts';
import { runHere } from './support/here.ts';
import { startMock } from './support/world.ts';

const { home, remove } = makeHome();
let started: Awaited<ReturnType<typeof startMock>>;

/** A server that answers every request in the same way. */
async function serving(
  status: number,
  headers: Record<string, string>,
  body: string,
): Promise<{ server: Server; realm: string }> {
  const server = createServer((_, response) => response.writeHead(status, headers).end(body));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, realm: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

beforeAll(async () => {
  const twins = [
    { groupId: '20001', groupName: 'Acme' },
    { groupId: '20002', groupName: 'Acme' },
    { groupId: '20003', groupName: 'Zoë \u202ecba' },
  ];
  started = await startMock({
    world: { admins: [{ accountId: '0123456789ab', applicationKey: 'K005-mock-master-key', groups: twins }] },
  });
});

afterAll(async () => {
  await started.mock.close();
  remove();
});

test.each([
  { given: ['--jsn'], says: /Unknown option '--jsn'\. Did you mean --json\?/ },
  { given: ['mebers'], says: /Unknown command 'mebers'\. Did you mean members\?/ },
  { given: ['member'], says: /Missing required argument/ },
  { given: ['groups', 'one', 'two'], says: /Too many arguments/ },
  { given: ['usage', '--by', 'planet'], says: /Allowed choices are group, region, member/ },
  { given: ['members'], says: /use --all/ },
  { given: ['members', 'Acme', '--all'], says: /not both/ },
  { given: ['computers', 'a@b.example', '--stale', 'week'], says: /such as 7d/ },
  { given: ['groups', '--json', '--csv'], says: /one of --json and --csv/ },
  { given: ['completion', 'bash', '--json'], says: /no --json output/ },
  { given: ['completion', 'tcsh'], says: /Allowed choices are bash, zsh, fish/ },
  { given: ['groups', '--realm', 'ftp://nowhere'], says: /is not a realm/ },
  { given: ['member', 'somebody'], says: /neither an email nor an account ID/ },
  { given: ['computers', '--all', '--stale', '7d', '--notify', '["mail"'], says: /no JSON array/ },
])('exits with 2 and one line for $given', async ({ given, says }) => {
  const { code, stdout, stderr } = await runHere(home, given, { env: started.env });
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(says);
  expect(stderr.trimEnd().split('\n')).toHaveLength(1);
});

test('exits with 2 and names both IDs when a name has two Groups', async () => {
  const { code, stderr } = await runHere(home, ['members', 'Acme'], { env: started.env });
  expect(code).toBe(2);
  expect(stderr).toMatch(/20001, 20002/);
});

test('exits with 5 and suggests a Group when there is none with that name', async () => {
  const { code, stderr } = await runHere(home, ['members', 'Acne'], { env: started.env });
  expect(code).toBe(5);
  expect(stderr).toMatch(/no Group "Acne"\. Did you mean "Acme"\?/);
});

test.each([
  ['a member', ['member', 'nobody@acme.example']],
  ['an account', ['member', 'ffffffffffff']],
  ['a Group ID', ['members', '99999']],
  ['the computers of an account', ['computers', 'ffffffffffff']],
])('exits with 5 when %s does not exist', async (_, args) => {
  expect(await runHere(home, args, { env: started.env })).toMatchObject({ code: 5, stdout: '' });
});

test('exits with 4 when the key is wrong, as a process does', async () => {
  const { code, stderr } = await runCli(home, ['groups'], {
    env: { ...started.env, B2_APPLICATION_KEY: 'K005wrong' },
  });
  expect(code).toBe(4);
  expect(stderr).not.toContain('K005wrong');
});

test('exits with 6 when nothing listens, and says how to start the mock', async () => {
  // A port this low is given to nobody who asks for any.
  const realm = 'http://127.0.0.1:2';
  const { code, stderr } = await runHere(home, ['groups'], { env: { ...started.env, B2_PARTNER_REALM: realm } });
  expect(code).toBe(6);
  expect(stderr).toMatch(/Nothing listens at .*b2-partner mock --port/);
});

test('exits with 6 when the service asks to wait for an hour', async () => {
  const body = JSON.stringify({ status: 429, code: 'too_many_requests', message: 'slow down' });
  const { server, realm } = await serving(429, { 'Retry-After': '3600', 'Content-Type': 'application/json' }, body);
  const { code, stderr } = await runHere(home, ['groups'], { env: { ...started.env, B2_PARTNER_REALM: realm } });
  server.close();
  expect(code).toBe(6);
  expect(stderr).toMatch(/3600 s/);
});

test('exits with 6 when a login page answers', async () => {
  const { server, realm } = await serving(200, { 'Content-Type': 'text/html' }, '<html>log in \u001b[2J</html>');
  const { code, stderr } = await runHere(home, ['groups'], { env: { ...started.env, B2_PARTNER_REALM: realm } });
  server.close();
  expect(code).toBe(6);
  expect(stderr).not.toContain('\u001b[2J');
});

test('shows what would steer the terminal instead of printing it', async () => {
  const { stdout } = await runHere(home, ['groups', '20003'], { env: started.env });
  expect(stdout).toContain('Zoë \\u202ecba');
});

test('prints help on stdout and exits with 0, for a command as well', async () => {
  const all = await runHere(home, ['--help']);
  expect(all).toMatchObject({ code: 0, stderr: '' });
  for (const args of [
    ['help', 'eject'],
    ['eject', '--help'],
    ['eject', '-h'],
  ]) {
    const { code, stdout } = await runHere(home, args);
    expect(code).toBe(0);
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain(operations.ejectGroupMember.description.split('\n')[0]);
    expect(stdout).toMatch(/--new-email[\s\S]*Examples:\n {2}\$ b2-partner eject 10101/);
  }
});
