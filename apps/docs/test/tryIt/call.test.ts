import { createMock } from '@b2-partner/mock';
import { describe, expect, it } from 'vitest';
import { callOf, curlOf, send } from '../../src/scripts/tryIt/call.ts';
import { mayCall, mayHaveToken } from '../../src/scripts/tryIt/hosts.ts';
import { errorCodeIn } from '../../src/scripts/tryIt/result.ts';
import { keepSession, readSession, sessionFrom } from '../../src/scripts/tryIt/session.ts';
import { bodyProblem, originOf, silenceInWords } from '../../src/scripts/tryIt/words.ts';

const path = '/b2api/v3/b2_list_groups';
const post = { method: 'POST', path, place: 'body' } as const;
const get = { method: 'GET', path, place: 'query' } as const;

describe('a call', () => {
  it('is sent with the token as it is, and comes back with status, time, headers and body', async () => {
    const mock = createMock();
    const url = await mock.listen();
    const basic = `Basic ${btoa(`${mock.credentials.applicationKeyId}:${mock.credentials.applicationKey}`)}`;
    const authorize = {
      method: 'GET',
      url: `${url}/b2api/v3/b2_authorize_account`,
      authorization: basic,
      body: undefined,
    };
    const session = sessionFrom(url, JSON.parse((await send(authorize)).body));
    let now = 0;
    const reply = await send(callOf(post, session.bases.groups ?? '', session.token, '{}'), {
      clock: () => (now += 7),
    });
    await mock.close();

    expect(reply).toMatchObject({ status: 200, time: 7 });
    expect(reply.headers).toContain('content-type: application/json');
    expect(JSON.parse(reply.body).groups).toHaveLength(3);
  });

  it('is shown as a command without the token or the key in it', () => {
    const call = callOf(post, 'http://127.0.0.1:4010', 'the-token', '{"groupName":"it\'s"}');
    expect(curlOf(call)).toBe(
      `curl -X POST -H "Authorization: $ACCOUNT_AUTH_TOKEN" \\\n    -d '{"groupName":"it'\\''s"}' \\\n    'http://127.0.0.1:4010/b2api/v3/b2_list_groups'`,
    );
    expect(curlOf({ ...call, authorization: 'Basic c2VjcmV0' })).not.toContain('c2VjcmV0');
  });
});

describe('a call by GET', () => {
  it('has its parameters in the query, without those that are null, and no body', () => {
    const call = callOf(
      get,
      'http://127.0.0.1:4010',
      't',
      '{"groupName":"a & b","startGroupId":null,"maxGroupCount":1}',
    );
    expect(call).toMatchObject({ method: 'GET', body: undefined });
    expect(call.url).toBe(`http://127.0.0.1:4010${path}?groupName=a+%26+b&maxGroupCount=1`);
  });
});

describe('the error code of a response', () => {
  it.each([
    { status: 401, body: '{"code":"invalid_group_id"}', want: 'invalid_group_id' },
    { status: 200, body: '{"code":"invalid_group_id"}', want: undefined },
    { status: 502, body: '<html>', want: undefined },
    { status: 500, body: '{"code":"<b>"}', want: undefined },
    { status: 500, body: 'null', want: undefined },
  ])('$status with $body: $want', ({ want, ...reply }) => {
    expect(errorCodeIn(reply)).toBe(want);
  });
});

describe('a session', () => {
  it('is read only for the address that gave the token', () => {
    const kept = new Map<string, string>();
    const storage = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    } as unknown as Storage;
    keepSession(storage, { address: 'http://127.0.0.1:4010', token: 't', bases: {} });
    expect(readSession(storage, 'http://127.0.0.1:4010')?.token).toBe('t');
    expect(readSession(storage, 'http://127.0.0.1:4011')).toBeUndefined();
  });
});

describe('the page', () => {
  it.each([
    { address: 'http://127.0.0.1:4010', want: true },
    { address: 'https://localhost', want: true },
    { address: 'https://api.backblazeb2.com', want: true },
    { address: 'http://api.backblazeb2.com', want: false },
    { address: 'https://backblazeb2.com.evil.example', want: false },
    { address: 'https://evilbackblazeb2.com', want: false },
    { address: 'http://127.0.0.1.evil.example', want: false },
  ])('calls $address: $want', ({ address, want }) => {
    expect(mayCall(address)).toBe(want);
  });
});

describe('a token', () => {
  const vendor = 'https://api.backblazeb2.com';
  const mock = 'http://127.0.0.1:4010';

  it.each([
    { typed: mock, named: mock, want: true },
    { typed: mock, named: `${mock}/below`, want: true },
    { typed: mock, named: 'http://127.0.0.1:4011', want: false },
    { typed: mock, named: 'https://evil.example', want: false },
    { typed: mock, named: 'https://api004.backblazeb2.com', want: false },
    { typed: mock, named: 'http://127.0.0.1:4010@evil.example', want: false },
    { typed: mock, named: 'nonsense', want: false },
    { typed: vendor, named: 'https://api004.backblazeb2.com', want: true },
    { typed: vendor, named: 'https://backblaze.com', want: true },
    { typed: vendor, named: 'http://api004.backblazeb2.com', want: false },
    { typed: vendor, named: 'https://api004.backblazeb2.com:8443', want: false },
    { typed: vendor, named: 'https://api004.backblazeb2.com.evil.example', want: false },
    { typed: vendor, named: mock, want: false },
  ])('from $typed goes to $named: $want', ({ typed, named, want }) => {
    expect(mayHaveToken(named, typed)).toBe(want);
  });
});

describe('words', () => {
  it('says how to start the mock when nothing answers on this machine', () => {
    expect(silenceInWords('http://127.0.0.1:4010')).toMatch(/mock is not running.*npm start/);
  });

  it('says something else of other addresses', () => {
    expect(silenceInWords('https://api.example')).not.toMatch(/not running/);
  });

  it.each([
    { given: 'http://127.0.0.1:4010/x?y', want: 'http://127.0.0.1:4010' },
    { given: 'javascript:alert(1)', want: undefined },
    { given: 'nonsense', want: undefined },
  ])('takes $given as $want', ({ given, want }) => {
    expect(originOf(given)).toBe(want);
  });

  it('says what is wrong with a body', () => {
    expect(bodyProblem('{}')).toBeUndefined();
    expect(bodyProblem('[]')).toMatch(/JSON object/);
    expect(bodyProblem('3')).toMatch(/JSON object/);
    expect(bodyProblem('{')).toMatch(/not JSON/);
  });
});
