import type { Attack, ExpectedResponse } from './attack.ts';

const close = 'Connection: close\r\n';
const get = `GET {path} HTTP/1.1\r\nHost: {host}\r\n`;

const ok: ExpectedResponse = { status: [200] };
const badRequest: ExpectedResponse = { status: [400] };
const notAllowed: ExpectedResponse = { status: [405, 501] };
const forbidden: ExpectedResponse = { status: [403, 421] };
/** Whatever the server makes of it, as long as it is not a file, and no error of its own. */
const rejected: ExpectedResponse = { status: [400, 403, 404, 405, 414, 421, 431] };

/** One request on a connection of its own. */
function one(name: string, request: string, ...expect: ExpectedResponse[]): Attack {
  return { name, send: [request], expect };
}

const requestShapes: Attack[] = [
  one('no HTTP at all', 'nonsense\r\n\r\n', badRequest),
  one('an unknown method', `FOO {path} HTTP/1.1\r\nHost: {host}\r\n\r\n`, { status: [400, 405, 501] }),
  one('the preface of HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', { status: [400, 505] }),
  one('the greeting of TLS', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n', badRequest),
  one('a header without a name', `${get}: x\r\n\r\n`, badRequest),
  one('a header with NUL', `${get}X: a\0b\r\n\r\n`, badRequest),
  one('a huge header', `${get}X: ${'x'.repeat(100_000)}\r\n\r\n`, { status: [400, 431] }),
  one('ten thousand headers', `${get}${'X: y\r\n'.repeat(10_000)}\r\n`, { status: [400, 431] }),
  one('a huge target', `GET /${'x'.repeat(100_000)} HTTP/1.1\r\nHost: {host}\r\n\r\n`, { status: [400, 414, 431] }),
  one('no Host', `GET {path} HTTP/1.1\r\n${close}\r\n`, badRequest),
  one('two Hosts', `${get}Host: evil.example\r\n${close}\r\n`, badRequest),
  one('a length that is no number', `POST {path} HTTP/1.1\r\nHost: {host}\r\nContent-Length: x\r\n\r\n`, badRequest),
  one('a negative length', `POST {path} HTTP/1.1\r\nHost: {host}\r\nContent-Length: -1\r\n\r\n`, badRequest),
  one(
    'two lengths',
    `POST {path} HTTP/1.1\r\nHost: {host}\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab`,
    badRequest,
  ),
  one(
    'a length and chunks',
    `POST {path} HTTP/1.1\r\nHost: {host}\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
    badRequest,
  ),
  one(
    'a chunk whose size is no number',
    `POST {path} HTTP/1.1\r\nHost: {host}\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n`,
    { status: [400, 405] },
  ),
  one('a path with NUL', 'GET /\0 HTTP/1.1\r\nHost: {host}\r\n\r\n', badRequest),
  one('a path with an encoded NUL', `GET /%00 HTTP/1.1\r\nHost: {host}\r\n${close}\r\n`, rejected),
  one('a path that is not properly encoded', `GET /%zz%c0%ae HTTP/1.1\r\nHost: {host}\r\n${close}\r\n`, rejected),
  one('a path out of the folder', `GET /../../../../etc/passwd HTTP/1.1\r\nHost: {host}\r\n${close}\r\n`, rejected),
  one('an encoded one', `GET /%2e%2e/%2e%2e/..%2f..%2fetc/passwd HTTP/1.1\r\nHost: {host}\r\n${close}\r\n`, rejected),
  one('one with backslashes', `GET /..\\..\\..\\etc\\passwd HTTP/1.1\r\nHost: {host}\r\n${close}\r\n`, rejected),
  one('a path that looks like a host', `GET //evil.example/.. HTTP/1.1\r\nHost: {host}\r\n${close}\r\n`, rejected),
  one('a target that is no path', `GET evil HTTP/1.1\r\nHost: {host}\r\n${close}\r\n`, rejected),
  one('a target of another server', `GET http://evil.example{path} HTTP/1.1\r\nHost: {host}\r\n${close}\r\n`, rejected),
  one('a request for the server as such', `OPTIONS * HTTP/1.1\r\nHost: {host}\r\n${close}\r\n`, {
    status: [200, 204, 400, 404, 405],
  }),
  one('TRACE', `TRACE {path} HTTP/1.1\r\nHost: {host}\r\n${close}\r\n`, notAllowed),
  one('PUT', `PUT {path} HTTP/1.1\r\nHost: {host}\r\nContent-Length: 2\r\n${close}\r\n{}`, notAllowed),
  one('DELETE', `DELETE {path} HTTP/1.1\r\nHost: {host}\r\n${close}\r\n`, notAllowed),
  one(
    'a POST to what is read only',
    `POST {path} HTTP/1.1\r\nHost: {host}\r\nContent-Length: 0\r\n${close}\r\n`,
    notAllowed,
  ),
  one('an upgrade', `${get}Connection: upgrade, close\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n\r\n`, {
    status: [200, 400, 404, 426],
  }),
  one('an expectation that nobody knows', `${get}Expect: wonders\r\n${close}\r\n`, { status: [200, 417] }),
  one('HEAD', `HEAD {path} HTTP/1.1\r\nHost: {host}\r\n${close}\r\n`, { status: [200], body: false }),
  one('HEAD of nothing', `HEAD /nothing/here HTTP/1.1\r\nHost: {host}\r\n${close}\r\n`, { status: [404], body: false }),
  one('HEAD that the parser rejects', 'HEAD {path} HTTP/1.1\r\nHost: {host}\r\n: x\r\n\r\n', {
    status: [400],
    body: false,
  }),
  {
    name: 'HEAD in several packets that the parser rejects',
    send: ['HEAD {path} HTTP/1.1\r\n', 'Host: {host}\r\n', ': x\r\n\r\n'],
    expect: [{ status: [400], body: false }],
  },
  {
    name: 'HEAD behind another request, in several packets that the parser rejects',
    send: [`${get}\r\nHE`, 'AD {path} HTTP/1.1\r\nHost: {host}\r\n', ': x\r\n\r\n'],
    expect: [ok, { status: [400], body: false }],
  },
  one('HEAD without Host', `HEAD {path} HTTP/1.1\r\n${close}\r\n`, { status: [400], body: false }),
];

/** Text of a request that a careless server repeats in a `Location`, where it is no header, or names another host. */
const redirects: Attack[] = [
  '%E2%98%83',
  '%00',
  '%0d%0aX:%20y',
  '/evil.example/',
  '%5Cevil.example/',
  '%2Fevil.example',
].map((rest) =>
  one(`a redirect to ${rest}`, `GET {moved}${rest} HTTP/1.1\r\nHost: {host}\r\n${close}\r\n`, {
    ...rejected,
    without: ['location', 'x'],
  }),
);

const ranges: Attack[] = [
  '5-2',
  '0-99999999999999999999',
  '99999999999999999999-',
  '-0',
  '-99999999999999999999',
  '-',
  'a-b',
  '0x0-0x1',
  '1e3-',
  '-1-',
  '0-0,1-1,2-2,0-,-1',
  '0-,'.repeat(2_000),
].map((range) => ({
  name: `the range ${range.slice(0, 24)}`,
  send: [`${get}Range: bytes=${range}\r\n${close}\r\n`],
  expect: [{ status: [200, 206, 400, 416] }],
}));

const resets: Attack[] = [
  { name: 'CONNECT and a reset', send: ['CONNECT a:1 HTTP/1.1\r\nHost: a:1\r\n\r\n'] },
  { name: 'a request and a reset', send: [`${get}\r\n`] },
  { name: 'half a request and a reset', send: ['GET {path} HT'] },
  { name: 'half a body and a reset', send: ['POST {path} HTTP/1.1\r\nHost: {host}\r\nContent-Length: 100\r\n\r\n{'] },
  { name: 'an upgrade and a reset', send: [`${get}Connection: upgrade\r\nUpgrade: h2c\r\n\r\n`] },
  { name: 'many requests and a reset', send: [`${get}\r\n`.repeat(50)] },
  { name: 'a reset at once', send: [] },
].map((attack) => ({ ...attack, end: 'reset', connections: 20, expect: [] }));

const rebinding: Attack[] = [
  ...[
    'evil.example',
    '127.0.0.1.evil.example',
    'localhost.evil.example',
    '127.0.0.1@evil.example',
    '127.0.0.1 evil',
    '',
  ].map((host) =>
    one(`a page under the name ${host || 'of nobody'}`, `GET {path} HTTP/1.1\r\nHost: ${host}\r\n${close}\r\n`, {
      ...rejected,
      without: ['access-control-allow-origin'],
    }),
  ),
  one('a page under a loopback name', `GET {path} HTTP/1.1\r\nHost: LOCALHOST.:1\r\n${close}\r\n`, ok),
];

const crossSite: Attack[] = [
  one(
    'a GET that changes state, sent by a page of another site',
    `{change}Sec-Fetch-Site: cross-site\r\n${close}\r\n`,
    forbidden,
  ),
  one('a page of another site that reads', `${get}Origin: https://evil.example\r\n${close}\r\n`, {
    status: [200, 403],
    without: ['access-control-allow-origin'],
  }),
  one('a page of no site that reads', `${get}Origin: null\r\n${close}\r\n`, {
    status: [200, 403],
    without: ['access-control-allow-origin'],
  }),
  one(
    'a page of another site that asks first',
    `OPTIONS {path} HTTP/1.1\r\nHost: {host}\r\nOrigin: https://evil.example\r\nAccess-Control-Request-Method: POST\r\n${close}\r\n`,
    { status: [200, 204, 403, 405], without: ['access-control-allow-origin'] },
  ),
];

const pipelining: Attack[] = [
  one('three requests at once', `${get}\r\n${get}\r\n${get}${close}\r\n`, ok, ok, ok),
  one('garbage behind a request', `${get}\r\nnonsense\r\n\r\n`, ok, badRequest),
  one('garbage behind a slow request', '{slow}nonsense\r\n\r\n', ok, badRequest),
  one('CONNECT behind a slow request', '{slow}CONNECT a:1 HTTP/1.1\r\nHost: a:1\r\n\r\n', ok, notAllowed),
  one('a request without Host behind a slow one', `{slow}GET {path} HTTP/1.1\r\n${close}\r\n`, ok, badRequest),
  { name: 'a slow request and no more', send: ['{slow}'], end: 'half-close', expect: [ok] },
  {
    name: 'garbage behind a slow request, and no more',
    send: ['{slow}', 'nonsense\r\n\r\n'],
    end: 'half-close',
    expect: [ok, badRequest],
  },
];

const slowSenders: Attack[] = [
  { name: 'nothing at all', send: [] },
  { name: 'half a head', send: ['GET {path} HTTP/1.1\r\nHost: {host}\r\nX-'] },
  { name: 'a head and half a body', send: ['POST {path} HTTP/1.1\r\nHost: {host}\r\nContent-Length: 100\r\n\r\n{'] },
  {
    name: 'chunks without an end',
    send: ['POST {path} HTTP/1.1\r\nHost: {host}\r\nTransfer-Encoding: chunked\r\n\r\n', '1\r\n{\r\n'],
  },
].map((attack) => ({
  ...attack,
  name: `${attack.name}, and then silence`,
  end: 'silence',
  connections: 50,
  expect: [],
}));

const letters: Attack = {
  name: 'a request letter by letter',
  send: [...`${get}${close}\r\n`.split(/(?<=[\s/.:])/)],
  expect: [ok],
};

/** What strangers may send to any server of ours. */
export const attacks: readonly Attack[] = [
  ...requestShapes,
  ...redirects,
  ...ranges,
  ...resets,
  ...rebinding,
  ...crossSite,
  ...pipelining,
  ...slowSenders,
  letters,
];
