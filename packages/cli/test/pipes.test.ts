import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bin, cleanEnv, makeHome, runCli } from './support/cli.ts';
import { plain, runInTerminal } from './support/pty.ts';
import { startMock } from './support/world.ts';

const { home, remove } = makeHome();
let started: Awaited<ReturnType<typeof startMock>>;

beforeAll(async () => {
  started = await startMock({ groups: 20, members: 5000 });
});

afterAll(async () => {
  await started.mock.close();
  remove();
});

test.each([['--json'], ['--csv'], ['--quiet']])(
  'a reader that has enough ends a list of 100,000 quietly (%s)',
  async (flag) => {
    const child = spawn(process.execPath, [bin, 'members', '--all', flag], { env: cleanEnv(home, started.env) });
    let stderr = '';
    child.stderr.on('data', (piece) => {
      stderr += piece;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect([0, 141]).toContain(code);
    expect(stderr).toBe('');
  },
);

test('a slow reader gets every line', async () => {
  const child = spawn(process.execPath, [bin, 'members', '--all', '--json'], { env: cleanEnv(home, started.env) });
  let lines = 0;
  for await (const piece of child.stdout.setEncoding('utf8')) {
    lines += (piece as string).split('\n').length - 1;
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect(lines).toBe(100_000);
});

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('%s ends a list with %d', async (signal, want) => {
  // A service that takes its time.
  const server = createServer(() => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const realm = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const child = spawn(process.execPath, [bin, 'groups'], {
    env: cleanEnv(home, { ...started.env, B2_PARTNER_REALM: realm }),
  });
  let stderr = '';
  child.stderr.on('data', (piece) => {
    stderr += piece;
  });
  await new Promise((resolve) => server.once('request', resolve));
  child.kill(signal);
  const code = await new Promise((resolve) => child.on('close', resolve));
  server.closeAllConnections();
  server.close();
  expect(code).toBe(want);
  expect(stderr).toBe('');
});

test.each([
  { given: 'NO_COLOR', args: [], env: { NO_COLOR: '1' } },
  { given: '--no-color', args: ['--no-color'], env: {} },
  { given: 'TERM=dumb', args: [], env: { TERM: 'dumb' } },
])('a terminal shows no colour with $given', async ({ args, env }) => {
  const { stdout } = await runInTerminal(home, ['groups', ...args], { env: { ...started.env, ...env } });
  expect(stdout).toBe(plain(stdout));
});

test('a pipe gets no colour, with FORCE_COLOR either', async () => {
  const { stdout, stderr } = await runCli(home, ['groups', '--jsn'], { env: { ...started.env, FORCE_COLOR: '1' } });
  expect(`${stdout}${stderr}`).toBe(plain(`${stdout}${stderr}`));
});

test('a list on a terminal that is resized goes on in the new width', async () => {
  let isResized = false;
  const { stdout } = await runInTerminal(home, ['members', '10101'], {
    env: started.env,
    columns: 160,
    onShown: (_, { resize }) => {
      if (!isResized) resize(60);
      isResized = true;
    },
  });
  const lines = plain(stdout).trimEnd().split('\n');
  expect(lines).toHaveLength(5001);
  expect(Math.max(...lines.slice(-500).map((line) => line.length))).toBeLessThanOrEqual(60);
});
