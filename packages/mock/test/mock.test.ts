import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { createMock, type FaultSpec, type Mock, MockError, type MockOptions } from '../src/index.ts';
import { partnerOf } from './support/partner.ts';

type AllUndefined<T> = { readonly [Key in keyof Required<T>]: undefined };

function closing(mock: Mock): Mock {
  onTestFinished(() => mock.close());
  return mock;
}

/** A mock whose requests throw what a test's `expect` would, and what went to the console. */
function complaining(): { mock: Mock; errors: unknown[] } {
  const errors: unknown[] = [];
  const spy = vi.spyOn(console, 'error').mockImplementation((error) => void errors.push(error));
  onTestFinished(() => spy.mockRestore());
  const mock = createMock({
    onRequest({ path }) {
      if (path.endsWith('b2_list_groups')) expect(path).toBe('/elsewhere');
    },
  });
  return { mock: closing(mock), errors };
}

test.each([undefined, null, '5', {}, { events: [null] }, { events: [{ type: 'x' }] }])(
  'what is no snapshot is rejected, and changes nothing: %j',
  async (snapshot) => {
    const mock = createMock();
    const before = mock.snapshot();
    expect(() => mock.restore(snapshot as typeof before)).toThrow(MockError);
    expect(mock.snapshot()).toEqual(before);
    expect((await mock.fetch('http://mock/_mock/state')).status).toBe(200);
  },
);

test('time travels by numbers only: a text would be put behind the time', () => {
  const mock = createMock();
  expect(() => mock.advance('5' as unknown as number)).toThrow(MockError);
  expect(mock.snapshot()).toEqual({ events: [] });
});

describe('options', () => {
  test.each([
    ['fault', 'Did you mean `faults`?'],
    ['publicURL', 'Did you mean `publicUrl`?'],
    ['colour', 'Its options: world, '],
  ])('that do not exist are named, with the closest that does: %s', (name, hint) => {
    const misspelt = { [name]: [] } as MockOptions;
    expect(() => createMock(misspelt)).toThrow(MockError);
    expect(() => createMock(misspelt)).toThrow(`createMock has no option \`${name}\`. ${hint}`);
  });

  test.each<[options: unknown, message: string]>([
    [null, 'createMock takes an object with world, '],
    [[], 'createMock takes an object with world, '],
    [{ faults: {} }, 'createMock: the option `faults` must be an array, not an object'],
    [{ quirks: 'all' }, 'createMock: the option `quirks` must be an array, not a string'],
    [{ allowHosts: 'mock' }, 'createMock: the option `allowHosts` must be an array, not a string'],
    [{ strict: 'false' }, 'createMock: the option `strict` must be true or false, not a string'],
    [{ sleep: 5 }, 'createMock: the option `sleep` must be a function, not a number'],
    [{ data: null }, 'createMock: the option `data` must be a string, not null'],
  ])('of another kind are named: %j', (options, message) => {
    expect(() => createMock(options as MockOptions)).toThrow(MockError);
    expect(() => createMock(options as MockOptions)).toThrow(message);
  });

  test.each<[options: unknown, message: string]>([
    [4010, 'listen takes an object with port, host'],
    [null, 'listen takes an object with port, host'],
    [{ prot: 4010 }, 'listen has no option `prot`. Did you mean `port`?'],
    [{ hostname: '127.0.0.1' }, 'listen has no option `hostname`. Did you mean `host`?'],
    [{ port: '4010' }, 'listen: the option `port` must be a number, not a string'],
    [{ host: null }, 'listen: the option `host` must be a string, not null'],
  ])('of listen are checked too: %j', async (options, message) => {
    const mock = closing(createMock());
    await expect(mock.listen(options as { port?: number })).rejects.toThrow(MockError);
    await expect(mock.listen(options as { port?: number })).rejects.toThrow(message);
    expect(await mock.listen({ port: undefined, host: undefined })).toMatch(/^http:/);
  });

  test('that are undefined are as good as left out', async () => {
    const none: AllUndefined<MockOptions> = {
      world: undefined,
      groups: undefined,
      members: undefined,
      seed: undefined,
      data: undefined,
      quirks: undefined,
      like: undefined,
      reportsTo: undefined,
      reportsDays: undefined,
      faults: undefined,
      strict: undefined,
      control: undefined,
      publicUrl: undefined,
      allowHosts: undefined,
      cert: undefined,
      key: undefined,
      clock: undefined,
      random: undefined,
      sleep: undefined,
      onRequest: undefined,
      onNotice: undefined,
    };
    const mock = closing(createMock(none));
    expect(await mock.listen({ port: undefined, host: undefined })).toMatch(/^http:\/\/127\.0\.0\.1:/);
    expect((await (await partnerOf(mock)).post('b2_list_groups')).body.groups).toHaveLength(3);
    const fault: FaultSpec = {
      on: undefined,
      do: 'error',
      status: undefined,
      count: undefined,
      probability: undefined,
    };
    mock.faults.add(fault);
    expect(
      (
        await (
          await partnerOf(closing(createMock({ faults: [{ ...fault, on: 'listGroups' }] })))
        ).post('b2_list_groups')
      ).status,
    ).toBe(503);
    const admin = { accountId: 'aaaaaaaaaaaa', applicationKey: 'k', email: undefined, groups: undefined };
    expect(createMock({ world: { clock: undefined, admins: [admin] } }).credentials.applicationKey).toBe('k');
  });

  test.each<[string, MockOptions, string]>([
    ['a seed that is none', { seed: Number.NaN }, 'seed must be a whole number from 0 to 4294967295, not NaN'],
    ['an empty directory', { data: '' }, 'data must be a directory, and not empty'],
    ['a public URL with a path', { publicUrl: 'http://a/b' }, 'publicUrl must be an origin'],
    ['half a certificate', { cert: 'x' }, 'cert and key go together'],
    ['an unknown quirk', { quirks: ['nope' as 'all'] }, 'quirks: nope is not known, use array-bodies'],
    ['a quirk for no call', { quirks: ['string-counts:nope'] }, 'quirks: there is no call nope'],
    [
      'a quirk for a call that cannot have it',
      { quirks: ['array-bodies:listGroups'] },
      'quirks: array-bodies does not apply to listGroups, only to reserveTrialCreateAccount',
    ],
    ['an unknown preset', { like: 'b2-sdk' as 'b2-sdk-0.3' }, 'like: there is no preset b2-sdk, use b2-sdk-0.3'],
  ])('rejects %s by its name', (_what, options, message) => {
    expect(() => createMock(options)).toThrow(MockError);
    expect(() => createMock(options)).toThrow(message);
  });

  test('time does not travel back', () => {
    const mock = createMock();
    for (const ms of [-1, Number.NaN, Number.POSITIVE_INFINITY]) expect(() => mock.advance(ms)).toThrow(MockError);
  });
});

describe('listen', () => {
  test.each([
    ['an empty host', { host: '' }, 'host must be an address'],
    ['a port that is none', { port: Number.NaN }, 'port must be a whole number from 0 to 65535, not NaN'],
    ['a port out of range', { port: 65_536 }, 'port must be a whole number'],
  ])('rejects %s', async (_what, address, message) => {
    const error: unknown = await closing(createMock())
      .listen(address)
      .catch((refused) => refused);
    expect(error).toBeInstanceOf(MockError);
    expect((error as Error).message).toContain(message);
  });

  test('twice in the same moment is rejected the second time, and closing ends the first', async () => {
    const mock = createMock();
    const [first, second] = await Promise.allSettled([mock.listen(), mock.listen()]);
    expect(second).toMatchObject({ status: 'rejected', reason: expect.any(MockError) });
    const { value: url } = first as PromiseFulfilledResult<string>;
    await expect(mock.listen()).rejects.toThrow(`listens already, on ${url}`);
    await mock.close();
    await expect(fetch(`${url}/_mock/health`)).rejects.toThrow();
  });

  test('is ended by a close that comes before it answers', async () => {
    const mock = createMock();
    const [url] = await Promise.all([mock.listen(), mock.close()]);
    await expect(fetch(`${url}/_mock/health`)).rejects.toThrow();
    expect(mock.url).not.toBe(url);
  });

  test('may be tried again after it failed', async () => {
    const mock = closing(createMock());
    await expect(mock.listen({ host: '192.0.2.1' })).rejects.toThrow('not an address of this machine');
    expect(await mock.listen()).toMatch(/^http:/);
  });
});

describe('closing', () => {
  test('while a listening that failed is tried again leaves the new one to the next close', async () => {
    const taken = Number(new URL(await closing(createMock()).listen()).port);
    const mock = createMock();
    const listening = mock.listen({ port: taken }).catch(() => mock.listen());
    const ended = mock.close();
    const url = await listening;
    await ended;
    await mock.close();
    await expect(fetch(`${url}/_mock/health`)).rejects.toThrow();
  });
});

describe('an onRequest that throws', () => {
  const complaint = {
    status: 500,
    code: 'internal_error',
    message: expect.stringMatching(/^onRequest failed: .*elsewhere/s),
  };

  test.each([
    ['in-process', async () => {}],
    ['over a socket', async (mock: Mock) => void (await mock.listen())],
  ])('is told to the caller, %s, and the mock goes on', async (_how, start) => {
    const { mock, errors } = complaining();
    await start(mock);
    const call = mock.url === 'http://127.0.0.1' ? mock.fetch : fetch;
    expect(await (await call(`${mock.url}/b2api/v3/b2_list_groups`)).json()).toEqual(complaint);
    expect(errors).toEqual([expect.objectContaining({ name: 'AssertionError' })]);
    expect(mock.requests.at(-1)).toMatchObject(complaint);
    expect((await call(`${mock.url}/_mock/health`)).status).toBe(200);
    expect((await call(`${mock.url}/nowhere`)).status).toBe(404);
  });

  test('later, being async, is printed, and ends nothing', async () => {
    const errors = vi.spyOn(console, 'error').mockImplementation(() => {});
    onTestFinished(() => errors.mockRestore());
    const late = new Error('late');
    const mock = closing(createMock({ onRequest: async () => Promise.reject(late) }));
    expect((await mock.fetch(`${mock.url}/nowhere`)).status).toBe(404);
    await vi.waitFor(() => expect(errors.mock.calls).toEqual([[late]]), { timeout: 60_000 });
  });
});
