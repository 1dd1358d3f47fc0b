import type { Core } from '../core.ts';
import { testMode } from '../generated/spec.ts';
import type { PlainRequest } from '../wire/http.ts';
import type { Operation } from '../wire/operationTable.ts';
import { Rejection } from '../wire/rejection.ts';
import type { Key } from '../world/keys.ts';

/** The key that a call is made with; rejects wrong credentials and those without access to the operation's suite. */
export function authenticate(core: Core, operation: Operation, request: PlainRequest, now: number): Key {
  const authorization = request.header('authorization');
  if (authorization === undefined || authorization === '') {
    throw new Rejection('unauthorized', 'the Authorization header is missing');
  }
  if (operation.suite === 'authorize') return keyOf(core, authorization);
  const key = keyOfToken(core, operation, request, now);
  const admin = core.store.world.admin(key.accountId);
  if (!admin?.partnerAccess) {
    throw new Rejection('access_denied', `account ${key.accountId} is not enabled for the Partner API`);
  }
  if (!admin.goodStanding) throw new Rejection('access_denied', `account ${key.accountId} is not in good standing`);
  if (operation.suite === 'backup' && !admin.backupAccess) {
    throw new Rejection('access_denied', `account ${key.accountId} is not enabled for Computer Backup`);
  }
  if (!key.master) throw new Rejection('unauthorized', 'the Partner API needs the master application key');
  return key;
}

/** The key of a Basic header. */
function keyOf(core: Core, authorization: string): Key {
  const [, encoded] = /^basic +(\S+) *$/i.exec(authorization) ?? [];
  if (encoded === undefined) {
    throw new Rejection('unauthorized', 'authorize with HTTP Basic: the key ID as user name, the key as password');
  }
  const [keyId = '', ...rest] = decodeBasic(encoded).split(':');
  const key = core.store.world.key(keyId);
  if (!key || key.applicationKey !== rest.join(':')) {
    throw new Rejection('unauthorized', 'the application key ID or the application key is wrong');
  }
  return key;
}

function decodeBasic(encoded: string): string {
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0)));
  } catch {
    throw new Rejection('unauthorized', 'the Basic credentials are not valid base64');
  }
}

/** The key behind a token; the call counts as one of its calls. */
function keyOfToken(core: Core, operation: Operation, request: PlainRequest, now: number): Key {
  const authorization = request.header('authorization') ?? '';
  if (/^bearer /i.test(authorization)) {
    throw new Rejection('bad_auth_token', 'send the bare token, without Bearer in front of it');
  }
  const token = core.tokens.find(authorization);
  if (!token) throw new Rejection('bad_auth_token', 'the authorization token is not one that this mock handed out');
  // Every other token is hit, so that authorizing again helps.
  const isTested = request.header(testMode.header) === testMode.expireSomeTokens && token.serial % 2 === 1;
  const isExpired = core.tokens.isExpired(token, now);
  if (!isExpired && (core.faults.endsToken(token, operation.id, now) || isTested)) token.expired = true;
  if (isExpired || token.expired) {
    throw new Rejection('expired_auth_token', 'the authorization token has expired: authorize again');
  }
  const key = core.store.world.key(token.key.applicationKeyId);
  if (!key) throw new Rejection('bad_auth_token', 'the account of this token is gone: the mock was reset');
  return key;
}
