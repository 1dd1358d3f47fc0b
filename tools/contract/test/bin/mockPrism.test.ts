import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import { operationOf } from '../../src/spec/operations.ts';

const file = fileURLToPath(new URL('../../dist/bin/mockPrism.js', import.meta.url));
const started: ChildProcess[] = [];

function start(...flags: string[]) {
  const child = spawn(process.execPath, [file, ...flags], { stdio: ['ignore', 'pipe', 'pipe'] });
  started.push(child);
  return child;
}

async function firstLine(child: ReturnType<typeof start>): Promise<string> {
  let line = '';
  for await (const chunk of child.stdout.setEncoding('utf8')) {
    line += chunk;
    if (line.includes('\n')) break;
  }
  return line.trim();
}

afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
});

test('says in one line where it serves the spec, and a signal ends it', async () => {
  const child = start('--port', '0');
  const line = await firstLine(child);
  expect(line).toMatch(/^prism serves the spec on http:\/\/127\.0\.0\.1:\d+$/);
  const url = line.slice(line.indexOf('http'));
  const answer = await fetch(url + operationOf('listGroups').path, { headers: { Authorization: 'token' } });
  expect(answer.status).toBe(200);
  child.kill('SIGTERM');
  expect(await once(child, 'exit')).toEqual([0, null]);
  await expect(fetch(url)).rejects.toThrow();
});

test('a taken port ends it with one line on stderr', async () => {
  const occupant = createServer();
  await new Promise<void>((resolve) => occupant.listen(0, '127.0.0.1', resolve));
  const { port } = occupant.address() as AddressInfo;
  try {
    const child = start('--port', String(port));
    const [said, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
    expect(said).toMatch(/^mock:prism: .*EADDRINUSE.*\n$/);
    expect(code).toBe(1);
  } finally {
    occupant.close();
  }
});

test.each([[['--prot', '1']], [['--port', 'x']]])('%j ends it with one line on stderr', async (flags) => {
  const child = start(...flags);
  const [said, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
  expect(said).toMatch(/^mock:prism: [^\n]+\n$/);
  expect(code).toBe(1);
});
