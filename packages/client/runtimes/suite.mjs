// What has to hold in every runtime: plain JavaScript, nothing but public names and web APIs.
import { isPartnerError, PartnerClient, parseTimestamp } from '@b2-partner/client';
import { createMock } from '@b2-partner/mock';
import { unansweredClaims } from './unanswered.mjs';

/** Claims about calls that only read. */
const reading = {
  'lists every Group': async (partner) => {
    const groups = await partner.listGroups().toArray();
    check(groups.length === 3, `${groups.length} Groups`);
    check(parseTimestamp(groups[0].groupStats.createdTimestamp).getUTCFullYear() === 2021, 'timestamps');
  },
  'walks every member, page by page': async (partner) => {
    let members = 0;
    for await (const member of partner.listAllGroupMembers()) members += member.email.includes('@') ? 1 : 0;
    check(members > 200, `${members} members`);
    const pages = [];
    for await (const page of partner.listGroupMembers({ groupId: '10101', maxMemberCount: 30 }).pages())
      pages.push(page);
    check(pages.length === 4, `${pages.length} pages`);
  },
  'explains a rejection': async (partner) => {
    const error = await rejection(partner.listGroupMembers({ groupId: '999' }));
    check(isPartnerError(error, 'PartnerApiError') && error.code === 'invalid_group_id', String(error));
  },
  'sees an error page for what it is': async (partner) => {
    const headers = { 'X-Mock-Fault': JSON.stringify({ do: 'html', count: 1, on: 'listGroups' }) };
    const error = await rejection(partner.listGroups({}, { headers, maxRetries: 0 }));
    check(isPartnerError(error, 'UnexpectedResponseError'), String(error));
  },
  'ends in time': async (partner) => {
    const headers = { 'X-Mock-Fault': JSON.stringify({ delay: 5000 }) };
    const error = await rejection(partner.listGroups({}, { headers, timeout: 50, maxRetries: 0 }));
    check(isPartnerError(error, 'TimeoutError'), String(error));
  },
  'gives up when its caller does': async (partner) => {
    const controller = new AbortController();
    const headers = { 'X-Mock-Fault': JSON.stringify({ delay: 5000 }) };
    const call = rejection(partner.listGroups({}, { headers, signal: controller.signal }));
    controller.abort('enough');
    check((await call) === 'enough', 'the reason');
  },
  'shows no key': async (partner) => {
    const { authorizationToken } = await partner.authorizeAccount();
    check(
      `${authorizationToken} ${JSON.stringify({ authorizationToken })}` ===
        '[secret] {"authorizationToken":"[secret]"}',
      'secret',
    );
    check(authorizationToken.reveal().length > 8, 'reveal');
  },
};

/** Claims about calls that change something. */
const changing = {
  'creates an account and delivers its key': async (partner, name) => {
    let delivered;
    const created = await partner.createGroupMember({
      groupId: '10101',
      memberEmail: `${name}@partner.example`,
      deliver: async (credentials) => {
        delivered = credentials.reveal();
      },
    });
    check(/^K/.test(delivered?.applicationKey ?? ''), 'the key');
    const ejected = await partner.ejectGroupMember({
      groupId: '10101',
      memberAccountId: created.groupMember.accountId,
    });
    check(ejected.accountId === created.groupMember.accountId, 'ejected');
  },
  'does not create twice when the response is lost, and finds out': async (partner, name) => {
    const memberEmail = `${name}-lost@partner.example`;
    const headers = { 'X-Mock-Fault': JSON.stringify({ do: 'reset-after' }) };
    const params = { groupId: '10101', memberEmail, deliver: 'return' };
    const error = await rejection(partner.createGroupMember(params, { headers }));
    check(isPartnerError(error, 'OutcomeUnknownError') && error.attempts === 1, String(error));
    check((await error.lookup()) === 'done', 'lookup');
  },
};

/** Claims of runtimes that tell a refused connection from a lost one; `nowhere` is an address where nobody listens. */
const telling = (nowhere, options) => ({
  'knows that nothing was done where nobody listens': async (_, name) => {
    const elsewhere = (url) => (url.includes('create') ? nowhere + new URL(url).pathname : url);
    const partner = new PartnerClient({ ...options, fetch: (url, init) => fetch(elsewhere(url), init), maxRetries: 0 });
    const params = { groupId: '10101', memberEmail: `${name}-never@partner.example`, deliver: 'return' };
    const error = await rejection(partner.createGroupMember(params));
    check(isPartnerError(error, 'ConnectionError'), String(error));
  },
});

/**
 * Runs the claims twice: against the mock's command, where `safeOnly` leaves out what changes something, and against the
 * mock's handler in the runtime itself. `unanswered`: a service that never responds to calls that change something.
 * @returns {Promise<Record<'command' | 'handler', { passed: string[], failed: string[] }>>}
 */
export async function suite({ name, safeOnly, nowhere, unanswered, ...options }) {
  const mock = createMock();
  const { fetch, url: realm, credentials } = mock;
  return {
    command: await prove(
      {
        ...reading,
        ...(!safeOnly && changing),
        ...(nowhere && telling(nowhere, options)),
        ...unansweredClaims(unanswered, options),
      },
      name,
      options,
    ),
    handler: await prove({ ...reading, ...changing }, name, { fetch, realm, ...credentials }),
  };
}

async function prove(claims, name, options) {
  const results = { passed: [], failed: [] };
  for (const [claim, holds] of Object.entries(claims)) {
    try {
      await holds(new PartnerClient({ random: () => 0, ...options }), name);
      results.passed.push(claim);
    } catch (error) {
      results.failed.push(`${claim}: ${error?.stack ?? error}`);
    }
  }
  return results;
}

async function rejection(call) {
  try {
    await call;
  } catch (error) {
    return error;
  }
  throw new Error('expected a rejection');
}

function check(holds, what) {
  if (!holds) throw new Error(`wrong: ${what}`);
}
