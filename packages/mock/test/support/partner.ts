import { createMock, type Mock, type MockOptions } from '../../src/index.ts';

// biome-ignore lint/suspicious/noExplicitAny: responses are looked into freely
export type Json = any;

export interface Answer {
  readonly status: number;
  readonly body: Json;
  readonly headers: Headers;
}

/** The caller's side of a mock, as plain as a caller can be. */
export interface Partner {
  readonly mock: Mock;
  readonly token: string;
  readonly adminAccountId: string;
  /** POSTs to an API name; `adminAccountId` is added where the call has one, unless the body names it. */
  post(name: string, body?: Json, headers?: Record<string, string>): Promise<Answer>;
  get(name: string, query?: Record<string, string>): Promise<Answer>;
}

export function pathOf(name: string): string {
  return name.startsWith('bz_') ? `/api/backup/v1/${name}` : `/b2api/v3/${name}`;
}

const hasNoAdmin = /^(?:bz_|b2_reserve_trial|b2_authorize)/;

export async function answerOf(response: Response): Promise<Answer> {
  return { status: response.status, body: await response.json(), headers: response.headers };
}

export function basic(id: string, key: string): string {
  return `Basic ${Buffer.from(`${id}:${key}`).toString('base64')}`;
}

/** Authorizes with a key, the mock's own when none is given. */
export async function authorize(mock: Mock, key = mock.credentials, version = 'v3'): Promise<Answer> {
  const authorization = basic(key.applicationKeyId, key.applicationKey);
  return answerOf(
    await mock.fetch(`${mock.url}/b2api/${version}/b2_authorize_account`, { headers: { authorization } }),
  );
}

/** A mock, and a caller that is authorized as its admin. */
export async function partnerOf(mockOrOptions: Mock | MockOptions = {}): Promise<Partner> {
  const mock = 'fetch' in mockOrOptions ? mockOrOptions : createMock(mockOrOptions);
  const { accountId: adminAccountId, authorizationToken: token } = (await authorize(mock)).body;
  const admin = (name: string): object => (hasNoAdmin.test(name) ? {} : { adminAccountId });
  return {
    mock,
    token,
    adminAccountId,
    async post(name, body = {}, headers = {}) {
      const content = JSON.stringify(Array.isArray(body) ? body : { ...admin(name), ...body });
      const init = { method: 'POST', headers: { authorization: token, ...headers }, body: content };
      return answerOf(await mock.fetch(mock.url + pathOf(name), init));
    },
    async get(name, query = {}) {
      const search = new URLSearchParams({ ...admin(name), ...query });
      return answerOf(await mock.fetch(`${mock.url}${pathOf(name)}?${search}`, { headers: { authorization: token } }));
    },
  };
}

/** The first member of a Group. */
export async function firstMember(partner: Partner, groupId: string): Promise<Json> {
  return (await partner.post('b2_list_group_members', { groupId })).body.groupMembers[0];
}
