import { describe, expect, test } from 'vitest';
import { createMock } from '../../src/index.ts';
import { basic, partnerOf } from '../support/partner.ts';

const listGroups = '/b2api/v3/b2_list_groups';

describe('mock.fetch', () => {
  test('takes an address, a URL and a Request, and every kind of body', async () => {
    const { mock, token } = await partnerOf();
    const url = mock.url + listGroups;
    const headers = { authorization: token };
    const body = '{"maxGroupCount":1}';
    const post = (content: unknown): RequestInit => ({ method: 'POST', headers, body: content as string });
    const responses = [
      await mock.fetch(url, post(body)),
      await mock.fetch(new URL(url), post(new TextEncoder().encode(body))),
      await mock.fetch(new Request(url, post(body))),
      await mock.fetch(new Request(url), post(body)),
      await mock.fetch(url, post(new Blob([body]))),
      await mock.fetch(url, post(new TextEncoder().encode(body).buffer)),
      await mock.fetch(url, { ...post(new Blob([body]).stream()), duplex: 'half' } as RequestInit),
    ];
    for (const response of responses) expect(JSON.parse(await response.text()).groups).toHaveLength(1);
  });

  test('is a handler: what a runtime gives it beside the request is left alone', async () => {
    const { mock, token } = await partnerOf();
    const request = new Request(mock.url + listGroups, { headers: { authorization: token } });
    const environment = { SOME_BINDING: 'x', waitUntil: () => {} } as RequestInit;
    expect((await mock.fetch(request, environment)).status).toBe(200);
  });

  test('reads a method whatever its case', async () => {
    const { mock, token } = await partnerOf();
    const response = await mock.fetch(mock.url + listGroups, { method: 'post', headers: { authorization: token } });
    expect(response.status).toBe(200);
  });

  test('rejects with the reason of its signal, before and during a delay', async () => {
    const { mock, token } = await partnerOf();
    const ask = (signal: AbortSignal) =>
      mock.fetch(mock.url + listGroups, { headers: { authorization: token }, signal });
    await expect(ask(AbortSignal.abort(new Error('too late')))).rejects.toThrow('too late');
    mock.faults.add({ delay: 60_000, count: 1 });
    const controller = new AbortController();
    const waiting = ask(controller.signal);
    await new Promise((resolve) => setImmediate(resolve));
    controller.abort(new Error('enough'));
    await expect(waiting).rejects.toThrow('enough');
  });

  test('a broken connection looks as it does to fetch', async () => {
    const mock = createMock({ faults: [{ do: 'reset' }] });
    const headers = { authorization: basic('0123456789ab', 'K005-mock-master-key') };
    const error = await mock.fetch(`${mock.url}/b2api/v3/b2_authorize_account`, { headers }).catch((thrown) => thrown);
    expect(error).toBeInstanceOf(TypeError);
    expect(error.cause).toMatchObject({ code: 'ECONNRESET' });
  });

  test('responds to OPTIONS without a body', async () => {
    const mock = createMock();
    const headers = { 'access-control-request-method': 'POST', origin: 'http://localhost:1' };
    const response = await mock.fetch(mock.url + listGroups, { method: 'OPTIONS', headers });
    expect(response.status).toBe(204);
    expect(response.body).toBeNull();
  });
});
