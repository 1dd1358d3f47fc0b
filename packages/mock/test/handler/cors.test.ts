import { describe, expect, test } from 'vitest';
import { createMock } from '../../src/index.ts';

const ask = async (origin: string, path = '/b2api/v3/b2_list_groups'): Promise<Response> => {
  const mock = createMock();
  const headers = {
    origin,
    'access-control-request-method': 'POST',
    'access-control-request-headers': 'authorization,x-mock-fault',
  };
  return mock.fetch(mock.url + path, { method: 'OPTIONS', headers });
};

describe('pages in a browser', () => {
  test.each(['http://localhost:5173', 'http://127.0.0.1', 'https://[::1]:8443', 'http://app.localhost:3000'])(
    'on %s may call, with the headers that they ask for',
    async (origin) => {
      const { status, headers } = await ask(origin);
      expect(status).toBe(204);
      expect(headers.get('access-control-allow-origin')).toBe(origin);
      expect(headers.get('access-control-allow-headers')).toBe('authorization,x-mock-fault');
      expect(headers.get('access-control-allow-methods')).toContain('POST');
    },
  );

  test.each(['https://evil.example', 'http://localhost.evil.example', 'http://evil.example#localhost', 'null'])(
    'on %s may not',
    async (origin) => {
      expect((await ask(origin)).headers.has('access-control-allow-origin')).toBe(false);
    },
  );

  test('may read Retry-After, also of rejections', async () => {
    const mock = createMock({ faults: [{ do: 'error', status: 429, retryAfter: 7 }] });
    const response = await mock.fetch(`${mock.url}/b2api/v3/b2_list_groups`, {
      headers: { origin: 'http://localhost:1' },
    });
    expect(response.headers.get('retry-after')).toBe('7');
    expect(response.headers.get('access-control-expose-headers')).toBe('Retry-After');
    expect(response.headers.get('access-control-allow-origin')).toBe('http://localhost:1');
  });

  test('of other machines do not reach the control endpoints, not even blindly', async () => {
    const mock = createMock();
    const init = { method: 'POST', headers: { origin: 'https://evil.example', 'content-type': 'text/plain' } };
    expect((await mock.fetch(`${mock.url}/_mock/reset`, init)).status).toBe(403);
  });

  test('may use the control endpoints, too', async () => {
    const mock = createMock();
    const response = await mock.fetch(`${mock.url}/_mock/health`, { headers: { origin: 'http://localhost:1' } });
    expect(response.headers.get('access-control-allow-origin')).toBe('http://localhost:1');
  });
});
