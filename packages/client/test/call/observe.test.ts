import { expect, onTestFinished, test, vi } from 'vitest';
import { version } from '../../src/generated/version.ts';
import type { Hooks, Logger, LogLevel, RequestEvent, ResponseEvent, RetryEvent } from '../../src/index.ts';
import { clientFor, newMember } from '../support/client.ts';
import { exampleAnswer } from '../support/examples.ts';
import { serve } from '../support/faultServer.ts';
import { answer, refuse } from '../support/plays.ts';

test('hooks see the steps of a call under one id', async () => {
  const server = await serve({
    listGroups: [
      refuse('service_unavailable'),
      answer(exampleAnswer('listGroups'), { headers: { 'x-request-id': 'r-7' } }),
    ],
  });
  const events: (RequestEvent | ResponseEvent | RetryEvent)[] = [];
  const keep = (event: RequestEvent | ResponseEvent | RetryEvent) => void events.push(event);
  const { partner } = clientFor(server, {
    hooks: { onRequest: keep, onResponse: keep, onRetry: keep },
    userAgent: 'portal/1',
  });

  const { response } = await partner.listGroups().withResponse();

  const calls = events.filter(({ operation }) => operation === 'listGroups');
  expect(calls).toMatchObject([
    {
      attempt: 1,
      method: 'POST',
      url: `${server.realm}/b2api/v3/b2_list_groups`,
      headers: { 'user-agent': `b2-partner-client/${version} portal/1`, authorization: '[secret]' },
    },
    { attempt: 1, status: 503, duration: expect.any(Number) },
    { attempt: 1, wait: 250, error: { name: 'PartnerApiError', code: 'service_unavailable' } },
    { attempt: 2, method: 'POST' },
    { attempt: 2, status: 200, requestId: 'r-7' },
  ]);
  expect(new Set(calls.map(({ id }) => id))).toEqual(new Set([response.id]));
  expect(events.length).toBe(7);
});

test('the user agent names the package and its version, and an own suffix', async () => {
  const server = await serve();

  await clientFor(server, { userAgent: 'portal/1' }).partner.listGroups();

  expect(server.seen.map(({ headers }) => headers['user-agent'])).toEqual(
    Array(2).fill(`b2-partner-client/${version} portal/1`),
  );
});

const fail = () => {
  throw new Error('broken hook');
};
test.each([
  ['throw', fail],
  ['reject', async () => fail()],
])('hooks and loggers that %s change nothing', async (_, broken) => {
  const server = await serve({ listGroups: [refuse('service_unavailable'), answer(exampleAnswer('listGroups'))] });
  const hooks: Hooks = { onRequest: broken, onResponse: broken, onRetry: broken };
  const logger: Logger = { debug: broken, info: broken, warn: broken, error: broken };
  const { partner } = clientFor(server, { hooks, logger });

  expect((await partner.listGroups()).items).toHaveLength(2);
});

test('what a hook throws is logged', async () => {
  const warnings: unknown[] = [];
  const { partner } = clientFor(await serve(), {
    hooks: { onRequest: () => Promise.reject(new Error('broken hook')) as never },
    logger: { warn: (...line) => warnings.push(line) },
  });

  await partner.listGroups();

  expect(warnings).toContainEqual(['b2-partner: a hook failed', new Error('broken hook')]);
});

test('a logger gets a line per call as info, retries as warnings, unknown outcomes as errors', async () => {
  const server = await serve({
    listGroups: [refuse('internal_error'), answer({ groups: [] })],
    createGroupMember: refuse('internal_error'),
  });
  const lines: string[] = [];
  const level = (name: string) => (message: string) => lines.push(`${name} ${message}`);
  const { partner } = clientFor(server, {
    logger: { info: level('info'), warn: level('warn'), error: level('error') },
  });

  await partner.listGroups();
  await partner.createGroupMember({ ...newMember, deliver: 'return' }).catch(() => {});

  expect(lines).toEqual([
    expect.stringMatching(/^info b2-partner: \[.*-2\] authorizeAccount succeeded after \d+ ms and 1 request$/),
    expect.stringMatching(/^warn b2-partner: \[.*-1\] listGroups is retried in 250 ms: listGroups failed with 500/),
    expect.stringMatching(/^info b2-partner: \[.*-1\] listGroups succeeded after \d+ ms and 2 requests$/),
    expect.stringMatching(
      /^error b2-partner: \[.*-3\] createGroupMember: createGroupMember may or may not have created the account/,
    ),
  ]);
});

test('a call that fails has its line as info too, with the name of the error and its code', async () => {
  const server = await serve({ listGroups: refuse('invalid_group_id') });
  const lines: string[] = [];
  const { partner } = clientFor(server, { logger: { info: (line) => lines.push(line) } });
  const signal = AbortSignal.abort('enough');

  await partner.listGroups().catch(() => {});
  await partner.listGroups({}, { signal }).catch(() => {});

  expect(lines.slice(1)).toEqual([
    expect.stringMatching(/listGroups failed with PartnerApiError invalid_group_id after \d+ ms and 1 request$/),
    expect.stringMatching(/listGroups failed with an abort after \d+ ms and 0 requests$/),
  ]);
});

test.each<[LogLevel, string[]]>([
  ['debug', ['debug', 'info', 'warn']],
  ['info', ['info', 'warn']],
  ['warn', ['warn']],
  ['error', []],
])('a logger at the level %s gets what is at or above it', async (level, want) => {
  const written = new Set<string>();
  const keep = (name: string) => () => void written.add(name);
  const logger = { level, debug: keep('debug'), info: keep('info'), warn: keep('warn'), error: keep('error') };
  const server = await serve({ listGroups: [refuse('internal_error'), answer({ groups: [] })] });

  await clientFor(server, { logger }).partner.listGroups();

  expect([...written].sort()).toEqual(want);
});

test('a level in place of a logger writes to the console', async () => {
  const info = vi.spyOn(console, 'info').mockImplementation(() => {});
  const debug = vi.spyOn(console, 'debug').mockImplementation(() => {});
  onTestFinished(() => void vi.restoreAllMocks());

  await clientFor(await serve(), { logger: 'info' }).partner.listGroups();

  expect(info.mock.calls.map(([line]) => line)).toEqual([
    expect.stringContaining('authorizeAccount succeeded'),
    expect.stringContaining('listGroups succeeded'),
  ]);
  expect(debug).not.toHaveBeenCalled();
});
