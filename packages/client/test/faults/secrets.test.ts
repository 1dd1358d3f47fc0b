import { format, inspect } from 'node:util';
import { expect, test } from 'vitest';
import type { PartnerClientOptions } from '../../src/index.ts';
import { clientFor, key, newMember, rejection } from '../support/client.ts';
import { exampleAnswer } from '../support/examples.ts';
import { authorizeAnswer, type FaultServer, type Script, serve } from '../support/faultServer.ts';
import { answer, halfBody, type Play, refuse, resetAfter, say } from '../support/plays.ts';

const token = 'token/that+nobody/may=see';
const { applicationKey: newKey } = exampleAnswer('createGroupMember');
const basic = btoa(`${key.applicationKeyId}:${key.applicationKey}`);
// Parts of them too: spelt with an escape, the first character looks different; cut off, so does the end.
const parts = [token, newKey, key.applicationKey, basic].flatMap((secret) => [
  secret,
  secret.slice(1),
  secret.slice(0, 12),
]);

/** The token as pages and URLs may spell it. */
const spelledTokens = [
  token.replaceAll('/', '&#x2F;').replaceAll('=', '&#x3D;').replaceAll('+', '&#43;'),
  token.replaceAll('/', '&#47;').replaceAll('=', '&#061;').replaceAll('+', '&#x02b;'),
  encodeURIComponent(token),
];

const secrets = [...parts, ...spelledTokens];

/** Every way in which something can be shown. */
const channels: Record<string, (value: unknown) => string> = {
  'String()': String,
  'template literal': (value) => `${value}`,
  concatenation: (value) => ''.concat(value as string),
  'JSON.stringify': (value) => String(JSON.stringify(value)),
  'util.inspect': (value) => inspect(value, { depth: 20, showHidden: true, getters: true }),
  'util.format': (value) => format('%s %o %j %O', value, value, value, value),
  'Object.entries': (value) => inspect(Object.entries(Object(value)), { depth: 20 }),
  'own property values': (value) => inspect(ownValues(value), { depth: 20 }),
  structuredClone: (value) => inspect(cloned(value), { depth: 20, showHidden: true }),
  'stack and cause': (value) =>
    causes(value)
      .map((error) => `${error} ${Object(error).stack}`)
      .join('\n'),
};

function ownValues(value: unknown): unknown[] {
  return Reflect.ownKeys(Object(value)).map((name) => Object(value)[name]);
}

// Functions, such as lookup, cannot be cloned: what carries them cannot travel at all.
function cloned(value: unknown): unknown {
  try {
    return structuredClone(value);
  } catch {
    return undefined;
  }
}

function causes(value: unknown): unknown[] {
  return value instanceof Error ? [value, ...causes(value.cause)] : [];
}

function expectNoSecret(value: unknown): void {
  for (const [channel, show] of Object.entries(channels)) {
    const shown = show(value);
    for (const secret of secrets) expect(shown.includes(secret), `${channel} shows a secret: ${shown}`).toBe(false);
  }
}

/** A server whose token is the one that nobody may see. */
async function serveSecretly(script: Script): Promise<FaultServer> {
  const server: FaultServer = await serve({
    authorizeAccount: (stage) => answer(authorizeAnswer(server.realm, token))(stage),
    ...script,
  });
  return server;
}

/** Sends the request's own headers back, as a debugging proxy does. */
const echo =
  (status: number): Play =>
  (stage) => {
    const text = `<html><pre>${JSON.stringify(stage.response.req.headers)} ${basic}</pre>`;
    return say(status, text)(stage);
  };

test.each(Object.keys(channels))('an answer that hands out a key does not show it by %s', async (channel) => {
  const server = await serveSecretly({});
  const { partner } = clientFor(server);

  const created = await partner.createGroupMember({ ...newMember, deliver: 'return' });

  const show = channels[channel] as (value: unknown) => string;
  for (const part of [created, created.credentials, created.applicationKey, partner]) {
    expect(show(part)).not.toContain(newKey);
  }
  expect(created.credentials.reveal().applicationKey).toBe(newKey);
});

test('the client and the answer of authorizeAccount show neither key nor token', async () => {
  const server = await serveSecretly({});
  const { partner } = clientFor(server);

  expectNoSecret(partner);
  expectNoSecret(await partner.authorizeAccount());
  expectNoSecret(await partner.authorizeAccount().withResponse());
});

/** A string of JSON that spells its first character with an escape. */
const spelt = (text: string) => `"\\u00${text.charCodeAt(0).toString(16)}${text.slice(1)}"`;
const escaped = `{"from":${spelt(basic)},"applicationKey":${spelt(newKey)},${spelt('applicationKey')}:"${newKey}"}`;

const wrongKey = { ...exampleAnswer('createGroupMember'), groupMember: 'gone' };
const plays: [string, Play][] = [
  ['a proxy echoes the headers with 200', echo(200)],
  ['a proxy echoes the headers with 502', echo(502)],
  ['a refusal repeats the token', refuse('bad_request', { message: `bad token ${token}` })],
  ['a refusal repeats the key', refuse('unauthorized', { message: `${key.applicationKey} ${basic}` })],
  ['half an answer with the new key', halfBody(exampleAnswer('createGroupMember'))],
  ['an answer with the new key in another shape', answer(wrongKey)],
  ['an answer with the new key twice', answer([wrongKey, wrongKey])],
  [
    'an answer with the new key that ends too early',
    say(200, JSON.stringify(exampleAnswer('createGroupMember')).slice(0, -9)),
  ],
  ['a page with the new key in it', say(200, `<pre>{&quot;applicationKey&quot;:&quot;${newKey}&quot;}</pre>`)],
  ...[
    '&#34;applicationKey&#34;:&#34;',
    '&#x22;applicationKey&#x22;: &#x22;',
    '<applicationKey>',
    '%22applicationKey%22%3A%22',
  ].map((before): [string, Play] => [
    `the new key behind ${before}`,
    say(200, `<p>${before}${newKey.replace('K', 'L')}`),
  ]),
  ['a table with the new key', say(200, `<td>applicationKey</td><td>${newKey}</td>`)],
  ...spelledTokens.map((form): [string, Play] => [
    `a page that repeats the token as ${form}`,
    say(502, `<p>${form}</p>`),
  ]),
  ['a log of the answer inside JSON', say(500, JSON.stringify({ log: JSON.stringify({ applicationKey: newKey }) }))],
  ['JSON with escapes and 200', say(200, escaped)],
  ['JSON with escapes and 502', say(502, escaped)],
  ['half of JSON with escapes', say(200, escaped.slice(0, -9))],
  ['JSON with escapes repeats the token', say(502, `{"echo":${spelt(token)}}`)],
  ['a page far below that repeats the token', say(502, `<p>${' '.repeat(4080)}${token}</p>`)],
  ['a page that repeats the token and breaks off', say(502, `<p>${token.slice(0, -2)}`)],
  ['a reset', resetAfter],
  ['an expired token, for ever', refuse('expired_auth_token')],
];

test.each(plays)('an error shows no secret: %s', async (_, play) => {
  const server = await serveSecretly({ createGroupMember: play, listGroups: play });
  const { partner } = clientFor(server, { maxRetries: 0 });

  expectNoSecret(await rejection(partner.createGroupMember({ ...newMember, deliver: 'return' })));
  expectNoSecret(await rejection(partner.listGroups()));
});

// A token that the client never got, it cannot recognise.
test.each(plays.filter(([name]) => !name.includes('repeats the token')))(
  'an error of the authorize call shows no secret: %s',
  async (_, play) => {
    const server = await serve({ authorizeAccount: play });
    const { partner } = clientFor(server, { maxRetries: 0 });

    expectNoSecret(await rejection(partner.authorizeAccount()));
  },
);

test('a delivery that fails shows no key, and still carries it', async () => {
  const server = await serveSecretly({});
  const { partner } = clientFor(server);
  const cause = new Error('the vault is sealed');

  const error = await rejection(partner.createGroupMember({ ...newMember, deliver: () => Promise.reject(cause) }));

  expect(error).toMatchObject({ name: 'DeliveryError', cause });
  expect(error.credentials.reveal().applicationKey).toBe(newKey);
  expectNoSecret(error);
});

test('a delivery that fails with the key in its error shows none, and still carries it', async () => {
  const { partner } = clientFor(await serveSecretly({}));

  const error = await rejection(
    partner.createGroupMember({
      ...newMember,
      deliver: async (credentials) => {
        const { applicationKey } = credentials.reveal();
        throw Object.assign(new Error(`cannot store ${applicationKey}`), { config: { data: applicationKey } });
      },
    }),
  );

  expect(error).toMatchObject({ name: 'DeliveryError', cause: { message: 'cannot store [secret]' } });
  expect(error.credentials.reveal().applicationKey).toBe(newKey);
  expectNoSecret(error);
});

test.each([
  ['in its message', (text: string) => new Error(`cannot send ${text}`)],
  ['in a cause', (text: string) => new TypeError('fetch failed', { cause: new Error(text) })],
  ['in what it carries', (text: string) => Object.assign(new Error('x'), { config: { headers: [{ text }] } })],
  ['in headers', (text: string) => Object.assign(new Error('x'), { headers: new Headers({ authorization: text }) })],
  ['in one of several', (text: string) => new AggregateError([new Error(text)])],
  ['in an object that is no error', (text: string) => ({ message: `cannot send ${text}` })],
  ['in its code', (text: string) => Object.assign(new Error('x'), { code: text })],
])('an error of the given fetch that holds the token shows none: %s', async (_, failWith) => {
  const server = await serveSecretly({});
  const { partner } = clientFor(server, {
    fetch: (url, init) =>
      url.endsWith('b2_authorize_account')
        ? fetch(url, init)
        : Promise.reject(failWith(String(new Headers(init.headers).get('authorization')))),
  });

  const error = await rejection(partner.createGroupMember({ ...newMember, deliver: 'return' }));

  expect(error).toMatchObject({ name: 'OutcomeUnknownError', cause: { name: 'ConnectionError' } });
  expectNoSecret(error);
});

test('an error of the given fetch without a secret stays what it is', async () => {
  const cause = Object.assign(new Error('socket hang up'), {
    code: 'ECONNRESET',
    stack: 'at TASK1234/services/customer-portal/worker/index.js [secret]',
    socket: Buffer.from(token),
  });
  const { partner } = clientFor({ realm: 'http://127.0.0.1:1' }, { fetch: () => Promise.reject(cause), maxRetries: 0 });

  const error = await rejection(partner.listGroups());

  expect(error.cause).toBe(cause);
  expect(error.message).toContain('(ECONNRESET)');
});

test.each(['no Group "Save 50%4Foff"', 'customer%2B1@partner.example', 'TASK2024_customers_of_the_northern_region'])(
  'a refusal that says %j is quoted as it is',
  async (message) => {
    const { partner } = clientFor(await serve({ listGroups: refuse('bad_request', { message }) }));

    expect((await rejection(partner.listGroups())).message).toContain(message);
  },
);

test('logs and hooks show no secret, and no email in a URL', async () => {
  const events: unknown[] = [];
  const keep = (...event: unknown[]) => void events.push(event);
  const options: Partial<PartnerClientOptions> = {
    logger: { debug: keep, info: keep, warn: keep, error: keep },
    hooks: { onRequest: keep, onResponse: keep, onRetry: keep },
    tokenStore: {
      get: async () => null,
      set: () => Promise.reject(new Error(`cannot store ${token}`)),
      delete: async () => {},
    },
    maxRetries: 1,
  };
  for (const [, play] of plays) {
    const server = await serveSecretly({ createGroupMember: play, listGroupMembers: play });
    const { partner } = clientFor(server, options);
    const headers = { 'X-Api-Key': token, Cookie: `session=${token}` };
    await rejection(partner.createGroupMember({ ...newMember, deliver: 'return' }, { headers }));
    await rejection(partner.listGroupMembers({ groupId: '10101', startEmail: newMember.memberEmail }, { headers }));
  }

  expect(events.length).toBeGreaterThan(100);
  expectNoSecret(events);
  expect(inspect(events, { depth: 20 })).not.toContain(newMember.memberEmail);
});

test.each(['applicationKey', 'applicationKeyId'] as const)('a malformed %s is refused without printing it', (name) => {
  const value = 'K005-oops\n';

  expect(() => clientFor({ realm: 'http://127.0.0.1:1' }, { [name]: value })).toThrow(
    expect.objectContaining({ name: 'UsageError', message: expect.not.stringContaining('K005-oops') }),
  );
});
