import { format, inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import type { Credentials, FetchLike, PartnerClientOptions, PartnerErrors } from '../../src/index.ts';
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

test.each(Object.keys(channels))('a response that hands out a key does not show it by %s', async (channel) => {
  const server = await serveSecretly({});
  const { partner } = clientFor(server);

  const created = await partner.createGroupMember({ ...newMember, deliver: 'return' });

  const show = channels[channel] as (value: unknown) => string;
  for (const part of [created, created.credentials, created.applicationKey, partner]) {
    expect(show(part)).not.toContain(newKey);
  }
  expect(created.credentials.reveal().applicationKey).toBe(newKey);
});

test('the client and the response of authorizeAccount show neither key nor token', async () => {
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
  ['a rejection repeats the token', refuse('bad_request', { message: `bad token ${token}` })],
  ['a rejection repeats the key', refuse('unauthorized', { message: `${key.applicationKey} ${basic}` })],
  ['half a response with the new key', halfBody(exampleAnswer('createGroupMember'))],
  ['a response with the new key in another shape', answer(wrongKey)],
  ['a response with the new key twice', answer([wrongKey, wrongKey])],
  [
    'a response with the new key that ends too early',
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
  ['a log of the response inside JSON', say(500, JSON.stringify({ log: JSON.stringify({ applicationKey: newKey }) }))],
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

/** Everything that an error from outside may hang a secret on. */
const carriers: Record<string, (secret: string) => unknown> = {
  'its message': (secret) => new Error(`cannot send ${secret}`),
  'its cause': (secret) => new TypeError('fetch failed', { cause: new Error(secret) }),
  'its stack': (secret) => Object.assign(new Error('x'), { stack: `Error: x at ${secret}` }),
  'its name': (secret) => Object.assign(new Error('x'), { name: secret }),
  'its code': (secret) => Object.assign(new Error('x'), { code: secret }),
  'a configuration': (secret) => Object.assign(new Error('x'), { config: { headers: [{ secret }] } }),
  'a Request': (secret) => Object.assign(new Error('x'), { request: requestWith(secret) }),
  'a Response': (secret) => Object.assign(new Error('x'), { response: new Response(null, { headers: { x: secret } }) }),
  'a class of its own with a Request, as ky has': (secret) => new HttpError(requestWith(secret)),
  Headers: (secret) => Object.assign(new Error('x'), { headers: new Headers({ authorization: secret }) }),
  'a symbol property': (secret) => Object.assign(new Error('x'), { [Symbol('auth')]: secret }),
  'a symbol': (secret) => Object.assign(new Error('x'), { kind: Symbol(secret) }),
  'the name of a property': (secret) => Object.assign(new Error('x'), { [secret]: true }),
  'a hidden property': (secret) => Object.defineProperty(new Error('x'), 'auth', { value: secret }),
  'a Promise': (secret) => Object.assign(new Error('x'), { pending: Promise.resolve(secret) }),
  'a function': (secret) => Object.assign(new Error('x'), { retry: Object.assign(() => {}, { secret }) }),
  'the name of a function': (secret) =>
    Object.assign(new Error('x'), { retry: Object.defineProperty(() => {}, 'name', { value: secret }) }),
  'a URL': (secret) =>
    Object.assign(new Error('x'), { url: new URL(`https://x.example/?t=${encodeURIComponent(secret)}#${secret}`) }),
  URLSearchParams: (secret) => Object.assign(new Error('x'), { query: new URLSearchParams({ secret }) }),
  FormData: (secret) => {
    const form = new FormData();
    form.set('secret', secret);
    return Object.assign(new Error('x'), { form });
  },
  'a Map': (secret) => Object.assign(new Error('x'), { map: new Map([[secret, { secret }]]) }),
  'a Set': (secret) => Object.assign(new Error('x'), { set: new Set([secret]) }),
  'an inspect method': (secret) => Object.assign(new Error('x'), { [inspect.custom]: () => secret }),
  'an inspect method further down': (secret) =>
    Object.assign(new Error('x'), { a: { b: { [inspect.custom]: () => secret } } }),
  'an inspect method of its class': (secret) => new Inspectable(secret),
  toJSON: (secret) => Object.assign(new Error('x'), { toJSON: () => secret }),
  'a getter': (secret) => Object.defineProperty(new Error('x'), 'auth', { enumerable: true, get: () => secret }),
  'a getter that lies once': (secret) => {
    let reads = 0;
    return Object.defineProperty(new Error('x'), 'auth', {
      enumerable: true,
      get: () => (reads++ < 1 ? 'nothing' : secret),
    });
  },
  'something behind 500 objects': (secret) =>
    Object.assign(new Error('x'), { parts: [...Array.from({ length: 600 }, () => ({})), { secret }] }),
  'something 300 levels deep': (secret) =>
    Object.assign(new Error('x'), { deep: Array.from({ length: 300 }).reduce((inner) => ({ inner }), { secret }) }),
  'a proxy that does not name it': (secret) =>
    Object.assign(new Error('x'), { state: new Proxy({ secret }, { ownKeys: () => [] }) }),
  'one of several errors': (secret) => new AggregateError([new Error('x'), new Error(secret)]),
  'an object that is no error': (secret) => ({ message: `cannot send ${secret}` }),
  'a text': (secret) => `cannot send ${secret}`,
  'a text that ends with a third of it behind 4 kB': (secret) => new Error(`${'x '.repeat(2045)}${secret}`),
};

const requestWith = (authorization: string) => new Request('https://x.example/', { headers: { authorization } });

class HttpError extends Error {
  readonly request: Request;
  constructor(request: Request) {
    super('Request failed with status code 502');
    this.request = request;
  }
}

class Inspectable extends Error {
  readonly #secret: string;
  constructor(secret: string) {
    super('x');
    this.#secret = secret;
  }
  [inspect.custom]() {
    return this.#secret;
  }
}

type Carry = (secret: string) => unknown;

/** A custom `fetch` that authorizes, then does something else with the token that it was given. */
const fetchThat =
  (act: (token: string) => Promise<Response>): FetchLike =>
  (url, init) =>
    url.endsWith('b2_authorize_account')
      ? fetch(url, init)
      : act(String(new Headers(init.headers).get('authorization')));

async function failing(name: 'create' | 'list', act: (token: string) => Promise<Response>) {
  const { partner } = clientFor(await serveSecretly({}), { fetch: fetchThat(act), maxRetries: 0 });
  return rejection(
    name === 'list' ? partner.listGroups() : partner.createGroupMember({ ...newMember, deliver: 'return' }),
  );
}

/** What the service says about the token, in an error body. */
const saying = (carry: Carry, status: number, code: string) => async (token: string) =>
  Response.json({ status, code, message: textOf(carry, token) }, { status });

const textOf = (carry: Carry, token: string) => inspect(carry(token), { depth: 20, showHidden: true });

/** How each class of errors comes about, with what carries a secret. */
const classes: { [Name in keyof PartnerErrors]: (carry: Carry) => Promise<unknown> } = {
  ConnectionError: (carry) => failing('list', async (token) => Promise.reject(carry(token))),
  OutcomeUnknownError: (carry) => failing('create', async (token) => Promise.reject(carry(token))),
  PartnerApiError: (carry) => failing('list', saying(carry, 400, 'bad_request')),
  AuthorizationError: (carry) => failing('list', saying(carry, 401, 'unauthorized')),
  RateLimitError: (carry) => failing('list', saying(carry, 429, 'too_many_requests')),
  UnexpectedResponseError: (carry) =>
    failing('list', async (token) => new Response(textOf(carry, token), { status: 502 })),
  TimeoutError: async (carry) => {
    const whenAborted: FetchLike = (url, init) =>
      url.endsWith('b2_authorize_account')
        ? fetch(url, init)
        : new Promise((_, reject) => init.signal?.addEventListener('abort', () => reject(carry(token))));
    const { partner } = clientFor(await serveSecretly({}), { fetch: whenAborted, maxRetries: 0 });
    return rejection(partner.listGroups({}, { timeout: 1 }));
  },
  UntrustedHostError: (carry) =>
    failing(
      'list',
      async (token) =>
        new Response(textOf(carry, token), {
          status: 302,
          headers: { location: `https://evil.example/${encodeURIComponent(token)}` },
        }),
    ),
  UsageError: async (carry) => {
    const { partner } = clientFor(await serveSecretly({}));
    return rejection(partner.listGroups({}, { headers: { 'x-note': `☃ ${textOf(carry, token)}` } }));
  },
  DeliveryError: async (carry) => {
    const { partner } = clientFor(await serveSecretly({}));
    const deliver = async (credentials: Credentials) => Promise.reject(carry(credentials.reveal().applicationKey));
    const error = await rejection(partner.createGroupMember({ ...newMember, deliver }));
    expect(error.credentials.reveal().applicationKey).toBe(newKey);
    return error;
  },
};

describe.each(Object.keys(classes) as (keyof PartnerErrors)[])('%s shows no secret by any channel', (name) => {
  test.each(Object.keys(carriers))('that is in %s', async (carrier) => {
    const error = await classes[name](carriers[carrier] as Carry);

    expect(error).toMatchObject({ name });
    expectNoSecret(error);
  });
});

test('a copy of an error keeps what helps to find the fault', async () => {
  const cause = Object.assign(new RangeError('inner'), { code: 'E_INNER' });
  const error = await failing('list', (token) =>
    Promise.reject(Object.assign(new TypeError('outer', { cause }), { request: requestWith(token) })),
  );

  expect(error.cause).toMatchObject({
    name: 'TypeError',
    message: 'outer',
    cause: { name: 'RangeError', message: 'inner', code: 'E_INNER' },
  });
  expect(error.cause.stack).toContain('secrets.test.ts');
});

test('a long-running client forgets neither its key nor its token, and keeps no key that it delivered', async () => {
  const server = await serveSecretly({});
  let failWith: (token: string) => unknown = () => new Error('x');
  const { partner } = clientFor(server, {
    maxRetries: 0,
    fetch: async (url, init) => {
      if (!url.endsWith('b2_list_groups')) return fetch(url, init);
      throw failWith(String(new Headers(init.headers).get('authorization')));
    },
  });
  const keys: string[] = [];
  for (let count = 0; count < 20; count += 1) {
    const applicationKey = `L004delivered-key-${count}`;
    keys.push(applicationKey);
    server.follow({ createGroupMember: answer({ ...exampleAnswer('createGroupMember'), applicationKey }) });
    await rejection(partner.createGroupMember({ ...newMember, deliver: () => Promise.reject(new Error('sealed')) }));
  }

  failWith = (token) => new Error(`${token} ${key.applicationKey} ${basic}`);
  expectNoSecret(await rejection(partner.listGroups()));
  failWith = () => new Error(keys.join());
  expect((await rejection(partner.listGroups())).message).toContain(keys[0]);
});

test.each(['%20', '%22', '%0A', '\\n', '\\t', '\\u000a', ' ', ''])(
  'a key that the client has never seen is masked behind %j',
  async (before) => {
    const text = `stored${before}${newKey}${before}`.slice(before === '' ? 'stored'.length : 0);
    const error = await failing('list', () => Promise.reject(new Error(text)));

    expectNoSecret(error);
    expect(error.message).toContain('[secret]');
  },
);

// Quadratic time would be minutes.
test.each(['\\', '%', '&#', 'applicationKey', 'applicationKey"', 'K004', 'applicationKey\\\\', ' '])(
  'a text of a million characters, again and again %j, is read at once and cut',
  async (part) => {
    const long = part.repeat(1_000_000 / part.length);
    const error = await failing('list', () => Promise.reject(new Error(long)));
    const page = await failing('list', async () => new Response(long, { status: 502 }));

    expect(error.message.length).toBeLessThan(5000);
    expect(page.message.length).toBeLessThan(1000);
  },
);

test('the token in a header of a response is masked in withResponse() and hooks', async () => {
  const headers = { 'x-request-id': `r-${token}`, 'x-echo': `Authorization: ${token}` };
  const server = await serveSecretly({ listGroups: answer(exampleAnswer('listGroups'), { headers }) });
  const events: unknown[] = [];
  const { partner } = clientFor(server, { hooks: { onResponse: (event) => void events.push(event) } });

  const { response } = await partner.listGroups().withResponse();

  expect(response.headers.get('x-echo')).toBe('Authorization: [secret]');
  expect(response.requestId).toBe('r-[secret]');
  expectNoSecret([...response.headers]);
  expectNoSecret(response);
  expectNoSecret(events);
});

test('an error of the given fetch without a secret stays what it is', async () => {
  const cause = Object.assign(new Error('socket hang up'), {
    code: 'ECONNRESET',
    stack: 'at TASK1234/services/customer-portal/worker/index.js [secret]',
    socket: { remoteAddress: '127.0.0.1', bytesWritten: 10 },
  });
  const { partner } = clientFor({ realm: 'http://127.0.0.1:1' }, { fetch: () => Promise.reject(cause), maxRetries: 0 });

  const error = await rejection(partner.listGroups());

  expect(error.cause).toBe(cause);
  expect(error.message).toContain('(ECONNRESET)');
});

test.each(['no Group "Save 50%4Foff"', 'customer%2B1@partner.example', 'TASK2024_customers_of_the_northern_region'])(
  'a rejection that says %j is quoted as it is',
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

test.each(['applicationKey', 'applicationKeyId'] as const)('a malformed %s is rejected without printing it', (name) => {
  const value = 'K005-oops\n';

  expect(() => clientFor({ realm: 'http://127.0.0.1:1' }, { [name]: value })).toThrow(
    expect.objectContaining({ name: 'UsageError', message: expect.not.stringContaining('K005-oops') }),
  );
});
