import { type Credentials, isPartnerError, type PartnerClient } from '@b2-partner/client';
import type { Entry } from '../entry/entry.ts';
import type { ArrivedKey, Failure, Reply, Service } from './service.ts';

/** How long one creation may take, ms. It is never given up earlier: its response holds the only key. */
export const creationTimeout = 300_000;

/** The part of a `PartnerClient` that provisioning calls. */
export type ProvisioningClient = Pick<
  PartnerClient,
  'account' | 'createGroupMember' | 'reserveTrialCreateAccount' | 'listGroupMembers'
>;

/** Rejections that would meet every entry until a person does something. */
const stopping: readonly string[] = ['invalid_sms_phone', 'access_denied', 'unauthorized'];
const tokenCodes: readonly string[] = ['bad_auth_token', 'expired_auth_token'];

// Retries are the engine's: it pauses all workers, not one call.
const once = { timeout: creationTimeout, maxRetries: 0 };

/** The Partner API behind a client. */
export function partnerService(client: ProvisioningClient, now: () => number): Service {
  return {
    async create(entry, groupId) {
      try {
        return { kind: 'key', key: await send(client, entry, groupId, now) };
      } catch (error) {
        return unknownReply(error, entry, groupId, now) ?? failureOf(error);
      }
    },
    failureOf,
    members: (groupId) => client.listGroupMembers({ groupId }),
  };
}

async function send(
  client: ProvisioningClient,
  entry: Entry,
  groupId: string | null,
  now: () => number,
): Promise<ArrivedKey> {
  const { email, region, trial } = entry;
  // 'return': the ledger takes the key together with what else the response says.
  if (groupId === null) {
    const { term = 0, storage = 0 } = trial ?? {};
    const params = { email, term, storage, deliver: 'return', ...regionOf(region) } as const;
    const { credentials, ...answer } = await client.reserveTrialCreateAccount(params, once);
    const { s3Endpoint, bucketId, bucketName, endDate } = answer;
    return arrivedKey(credentials, { s3Endpoint, bucketId, bucketName, endDate, ...regionOf(region) }, now);
  }
  const params = { groupId, memberEmail: email, deliver: 'return', ...regionOf(region) } as const;
  const { credentials, groupMember } = await client.createGroupMember(params, once);
  return arrivedKey(credentials, { groupId, region: groupMember.region, s3Endpoint: groupMember.s3Endpoint }, now);
}

function regionOf(region: string | undefined): { region?: never } {
  // The input was checked against the spec's regions.
  return (region === undefined ? {} : { region }) as never;
}

function arrivedKey(credentials: Credentials, more: object, now: () => number): ArrivedKey {
  const { applicationKeyId, applicationKey } = credentials.reveal();
  const { accountId, email } = credentials;
  // A key ID holds its account's ID between three digits and ten.
  const facts = { applicationKeyId, accountId: accountId || applicationKeyId.slice(3, 15), email };
  return { facts: { ...facts, ...more, createdAt: new Date(now()).toISOString() }, applicationKey };
}

/** The reply of a request that may have taken effect: whatever is not known for certain. */
function unknownReply(
  error: unknown,
  entry: Entry,
  groupId: string | null,
  now: () => number,
): Extract<Reply, { kind: 'unknown' }> | undefined {
  if (!isPartnerError(error)) return { kind: 'unknown', message: String(error) };
  if (!isPartnerError(error, 'OutcomeUnknownError')) return undefined;
  const { credentials, message } = error;
  const more = { ...(groupId !== null && { groupId }), ...regionOf(entry.region) };
  return { kind: 'unknown', message, ...(credentials && { key: arrivedKey(credentials, more, now) }) };
}

/** What an error means that says for certain that nothing was done. */
function failureOf(given: unknown): Failure {
  const error = given instanceof Error ? given : new Error(String(given));
  if (isPartnerError(error, 'RateLimitError')) return { kind: 'rate-limited', retryAfter: error.retryAfter, error };
  if (isPartnerError(error, 'PartnerApiError')) {
    if (tokenCodes.includes(error.code) || error.status >= 500) return { kind: 'not-done', error };
    if (stopping.includes(error.code)) return { kind: 'stop', error };
    return { kind: 'rejected', code: error.code, message: error.message };
  }
  const mayPass = ['ConnectionError', 'TimeoutError', 'UnexpectedResponseError'].includes(error.name);
  return { kind: mayPass || !isPartnerError(error) ? 'not-done' : 'stop', error };
}
