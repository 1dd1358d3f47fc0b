import { once } from 'node:events';
import { createServer } from 'node:http';
import { describe, expect, onTestFinished, test } from 'vitest';
import { waitUntilAnswers } from '../../start/wait-until-answers.mjs';
import { somePort } from './starter.ts';

const never = new AbortController().signal;

async function serve(port: number, status: number) {
  const server = createServer((_, response) => response.writeHead(status).end()).listen(port, '127.0.0.1');
  onTestFinished(() => void server.close());
  await once(server, 'listening');
}

describe('waitUntilAnswers', () => {
  test('takes any status for a response', async () => {
    const port = await somePort();
    await serve(port, 404);
    expect(await waitUntilAnswers(`http://127.0.0.1:${port}`, { timeout: 60_000, signal: never })).toBe(true);
  });

  test('goes on asking until the server is there', async () => {
    const port = await somePort();
    const answered = waitUntilAnswers(`http://127.0.0.1:${port}`, { timeout: 60_000, signal: never });
    await serve(port, 200);
    expect(await answered).toBe(true);
  });

  test('gives up after its time', async () => {
    const url = `http://127.0.0.1:${await somePort()}`;
    expect(await waitUntilAnswers(url, { timeout: 100, signal: never })).toBe(false);
  });

  test('gives up when it is told to', async () => {
    const controller = new AbortController();
    const url = `http://127.0.0.1:${await somePort()}`;
    const waiting = waitUntilAnswers(url, { timeout: 60_000, signal: controller.signal });
    controller.abort();
    expect(await waiting).toBe(false);
  });
});
