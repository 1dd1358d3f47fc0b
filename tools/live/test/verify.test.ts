import { errorCodes } from '@b2-partner/fetch';
import { createMock, type FaultSpec, type MockOptions, type QuirkName, quirkNames } from '@b2-partner/mock';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Judge, loadJudge } from '../src/judge.ts';
import { differencesOf, type LiveRun, reportOf } from '../src/report.ts';
import { verify } from '../src/verify.ts';

let judge: Judge;
beforeAll(async () => {
  judge = await loadJudge();
});

/** Runs against a mock of its own; gives the run, and every text that the mock sent. */
async function run(options: MockOptions = {}) {
  const mock = createMock(options);
  const answered: string[] = [];
  const fetch = async (url: string, init: RequestInit) => {
    const response = await mock.fetch(new Request(url, init));
    answered.push(await response.clone().text());
    return response;
  };
  const result = await verify({ ...mock.credentials, realm: 'http://127.0.0.1:4010', fetch }, judge);
  await mock.close();
  return { ...result, answered, credentials: mock.credentials };
}

/** Where differences are, without the rules: `listGroups groups[].groupId`. */
function places(result: Pick<LiveRun, 'findings'>): string[] {
  const found = [...differencesOf(result.findings).keys()].map((line) => line.split(' | '));
  return [...new Set(found.map(([call = '', , where = '']) => `${call.replace(/Get$/, '')} ${where}`))].sort();
}

describe('verify', () => {
  test('finds nothing to say about a service that is as described', async () => {
    const result = await run();
    expect(places(result)).toEqual([]);
    expect(result.failures).toEqual([]);
  });

  test('makes every read-only call, in both forms, and sees a rejection', async () => {
    const { findings } = await run();
    expect([...new Set(findings.map(({ operation }) => operation.id))].sort()).toEqual([
      'authorizeAccount',
      'authorizeAccountPost',
      'listComputers',
      'listComputersGet',
      'listGroupMembers',
      'listGroupMembersGet',
      'listGroups',
      'listGroupsGet',
    ]);
    expect(findings.map(({ status }) => status)).toContain(401);
  });

  const statistics = ['b2BytesStoredCount', 'b2FilesStoredCount', 'bucketCount'];
  const seen: { quirk: QuirkName; want: string[] }[] = [
    { quirk: 'list-computers-by-get', want: ['listComputers `(response)`'] },
    { quirk: 'array-envelopes', want: ['listGroupMembers `(response)`'] },
    { quirk: 'string-file-timestamps', want: ['listComputers `computers[].lastFileUploadedTimestamp`'] },
    {
      quirk: 'string-counts',
      want: [
        ...statistics.map((name) => `listGroupMembers \`groupMembers[].b2Stats.${name}\``),
        ...statistics.map((name) => `listGroups \`groups[].b2Stats.${name}\``),
      ],
    },
    {
      quirk: 'integer-group-ids',
      want: [
        'listGroupMembers `groupId`',
        'listGroupMembers `groupMembers[].groupId`',
        'listGroups `groups[].groupId`',
        'listGroups `nextGroupId`',
      ],
    },
    {
      quirk: 'iso-timestamps',
      want: [
        'listGroupMembers `groupMembers[].b2Stats.b2StatsAsOfTimestamp`',
        'listGroups `groups[].b2Stats.b2StatsAsOfTimestamp`',
        'listGroups `groups[].groupStats.createdTimestamp`',
        'listGroups `groups[].groupStats.groupStatsAsOfTimestamp`',
      ],
    },
  ];
  test.each(seen)('finds exactly what $quirk makes different', async ({ quirk, want }) => {
    const result = await run({ quirks: [quirk] });
    expect(places(result)).toEqual(want);
    expect(result.failures).toEqual([]);
  });

  const unseen: QuirkName[] = [
    'array-bodies',
    'sticky-cursor',
    'page-limit-100',
    'trial-storage-20',
    'unknown-values',
    'sparse-fields',
    'extra-fields',
  ];
  test.each(unseen)('has nothing to say about %s, which the description allows', async (quirk) => {
    const result = await run({ quirks: [quirk] });
    expect(places(result)).toEqual([]);
    expect(result.failures).toEqual([]);
  });

  test('is tried with every quirk that the mock has', () => {
    const tried = [...seen.map(({ quirk }) => quirk), ...unseen, 'all'];
    expect(tried.sort()).toEqual([...quirkNames].sort());
  });

  test('tells a wrong key by class and code, and judges the rejection too', async () => {
    const mock = createMock();
    const fetch = (url: string, init: RequestInit) => mock.fetch(new Request(url, init));
    const credentials = { applicationKeyId: mock.credentials.applicationKeyId, applicationKey: 'wrong' };
    const { failures, findings } = await verify({ ...credentials, realm: 'http://127.0.0.1:4010', fetch }, judge);
    expect(failures).toEqual([{ call: 'listGroups', reason: 'AuthorizationError unauthorized' }]);
    expect(findings.map(({ status, differences }) => [status, differences])).toEqual([
      [401, []],
      [401, []],
    ]);
    await mock.close();
  });
});

describe('a service that is as described', () => {
  /** Runs against a mock with these faults, in a time that passes only while somebody waits. */
  async function runWith(...faults: FaultSpec[]) {
    let now = Date.parse('2026-03-01');
    const clock = () => now;
    const sleep = async (milliseconds: number) => {
      now += milliseconds;
    };
    const mock = createMock({ faults, clock });
    const fetch = (url: string, init: RequestInit) => mock.fetch(new Request(url, init));
    const result = await verify({ ...mock.credentials, realm: 'http://127.0.0.1:4010', fetch, clock, sleep }, judge);
    await mock.close();
    return result;
  }

  test.each<{ given: string; fault: FaultSpec; seen: number }>([
    { given: 'few calls at a time', fault: { do: 'rate-limit', limit: 3, seconds: 1 }, seen: 429 },
    { given: 'a fault in a first form', fault: { do: 'error', status: 503, skip: 2, count: 1 }, seen: 503 },
    { given: 'a fault in a second form', fault: { do: 'error', status: 503, skip: 3, count: 1 }, seen: 503 },
    { given: 'a page of a proxy', fault: { do: 'html', status: 502, skip: 2, count: 1 }, seen: 502 },
    { given: 'a token that runs out early', fault: { do: 'expire-tokens', calls: 5 }, seen: 401 },
  ])('is not told to differ for what passes: $given', async ({ fault, seen }) => {
    const result = await runWith(fault);
    expect(result.findings.map(({ status }) => status)).toContain(seen);
    expect(places(result)).toEqual([]);
    expect(result.failures).toEqual([]);
  });
});

type Send = (url: string, init: RequestInit) => Promise<Response>;

/** Runs against a mock whose responses go through somebody who changes them. */
async function runThrough(between: (send: Send) => Send) {
  const mock = createMock();
  const fetch = between((url, init) => mock.fetch(new Request(url, init)));
  const target = { ...mock.credentials, realm: 'http://127.0.0.1:4010', fetch, maxRetries: 0, sleep: async () => {} };
  const result = await verify(target, judge);
  await mock.close();
  return result;
}

/** The client sends these two calls by GET, the others by POST. */
const isSecondForm = (url: string, { method }: RequestInit): boolean =>
  /authorize|list_computers/.test(url) === (method === 'POST');

const refusal = (status: number, code: string) => Response.json({ status, code, message: 'no' }, { status });

describe('a service that is not as described', () => {
  test.each([
    { status: 401, code: 'unauthorized' },
    { status: 400, code: 'bad_request' },
  ])('is noticed when it responds to every second form with $status', async ({ status, code }) => {
    const { findings, failures } = await runThrough((send) => async (url, init) => {
      const second = isSecondForm(url, init);
      return second ? refusal(status, code) : send(url, init);
    });
    const differing = findings.filter(({ differences }) => differences.length > 0);
    expect([...new Set(differing.map(({ operation }) => operation.id))].sort()).toEqual([
      'authorizeAccountPost',
      'listComputers',
      'listGroupMembersGet',
      'listGroupsGet',
    ]);
    const rules = differing.flatMap(({ differences }) => differences.map(({ rule, found }) => `${rule}: ${found}`));
    expect(rules).toContain(`must be 200, as in the other form: ${status} ${code}`);
    expect(failures).toEqual([]);
  });

  test('is noticed when it responds to every second form with a fault: those forms could not be judged', async () => {
    const { findings, failures } = await runThrough((send) => async (url, init) => {
      const second = isSecondForm(url, init);
      return second ? refusal(500, 'internal_error') : send(url, init);
    });
    expect(places({ findings })).toEqual([]);
    expect(failures).toEqual(
      ['authorizeAccountPost', 'listGroupsGet', 'listGroupMembersGet', 'listComputers'].map((call) => ({
        call,
        reason: 'could not be judged, it ended with 500 internal_error only',
      })),
    );
  });

  /** Responds with the Groups as this leaves them. */
  const withGroups =
    (change: (body: { groups: unknown[] }) => void) => (send: Send) => async (url: string, init: RequestInit) => {
      const response = await send(url, init);
      if (!url.includes('b2_list_groups')) return response;
      const body = (await response.json()) as { groups: unknown[] };
      change(body);
      return Response.json(body);
    };

  test('is reported when its Groups lack what they need, and asked about the rest', async () => {
    const result = await runThrough(
      withGroups(({ groups }) => {
        for (const group of groups) delete (group as { groupProducts?: unknown }).groupProducts;
      }),
    );
    expect(places(result)).toContain('listGroups `groups[]`');
    expect(result.findings.map(({ operation }) => operation.id)).toContain('listGroupMembers');
    expect(result.findings.map(({ status }) => status)).toContain(401);
    expect(result.failures).toEqual([]);
  });

  test.each([
    { given: 'no Groups at all', fill: null, where: 'listGroups `groups[]`', call: 'listGroups' },
    {
      given: 'products that cannot be read',
      fill: { groupProducts: {} },
      where: 'listGroups `groups[].groupProducts`',
      call: 'the rest',
    },
  ])('is reported with what was found so far: $given', async ({ fill, where, call }) => {
    const result = await runThrough(
      withGroups(({ groups }) => {
        // Each keeps its ID: a page of Groups that came before is another fault.
        for (const [index, { groupId }] of (groups as { groupId: string }[]).entries())
          groups[index] = fill && { groupId, ...fill };
      }),
    );
    expect(places(result)).toContain(where);
    expect(result.failures.map((failure) => failure.call)).toEqual([call]);
  });

  test.each([
    { status: 500, code: 'internal_error', reason: 'PartnerApiError internal_error for a Group that cannot exist' },
    { status: 401, code: 'out_of_range', reason: 'PartnerApiError out_of_range for a Group that cannot exist' },
    { status: 401, code: 'unauthorized', reason: 'AuthorizationError unauthorized for a Group that cannot exist' },
  ])('fails when it responds with $code to a call for a Group that cannot exist', async ({ status, code, reason }) => {
    const { failures } = await runThrough((send) => async (url, init) => {
      const asked = new URL(url).searchParams.get('groupId') ?? JSON.parse(String(init.body ?? '{}')).groupId;
      return asked === '0' ? refusal(status, code) : send(url, init);
    });
    expect(failures).toEqual([{ call: 'listGroupMembers', reason }]);
  });
});

describe('reportOf', () => {
  test('holds nothing that the service sent or that the caller sent, in any form of responses', async () => {
    for (const quirks of [[], ['all']] as QuirkName[][]) {
      const result = await run({ quirks });
      const report = reportOf({ ...result, specVersion: '1.2.3' });
      const answered = result.answered.flatMap((text) => stringsIn(JSON.parse(text)));
      // Codes that the description knows are no secret.
      const values = answered.filter((value) => !Object.hasOwn(errorCodes, value));
      const secret = [...values, result.credentials.applicationKeyId, result.credentials.applicationKey];
      expect(values.length).toBeGreaterThan(50);
      expect(secret.filter((value) => value.length > 3 && report.includes(value))).toEqual([]);
    }
  });

  test('says where, what the description says, what is there instead, and how often', async () => {
    const report = reportOf({ ...(await run({ quirks: ['string-file-timestamps'] })), specVersion: '1.2.3' });
    expect(report).toContain('version 1.2.3');
    expect(report).toMatch(
      /^\| listComputers \| 200 \| `computers\[\]\.lastFileUploadedTimestamp` \| must be integer.* \| string \| \d+ \|$/m,
    );
  });

  test('does not take silence for agreement', async () => {
    const fetch = () => Promise.reject(Object.assign(new Error('no'), { code: 'ECONNREFUSED' }));
    const key = { applicationKeyId: 'a', applicationKey: 'b', realm: 'http://127.0.0.1:9', fetch, maxRetries: 0 };
    const { findings, failures } = await verify(key, judge);
    expect(failures).toHaveLength(1);
    expect(reportOf({ findings, failures, specVersion: '1.2.3' })).toContain('No response came');
  });

  test('says so when there is nothing to report', async () => {
    expect(reportOf({ ...(await run()), specVersion: '1.2.3' })).toContain('None: every response');
  });
});

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
