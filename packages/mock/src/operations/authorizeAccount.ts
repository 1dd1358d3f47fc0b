import { storageApi as known } from '../generated/spec.ts';
import { Rejection } from '../wire/rejection.ts';
import type { Key } from '../world/keys.ts';
import type { Call, Handler } from './handler.ts';

/** A trial's key is the only one that is restricted to a bucket. */
function kindOf({ master, bucket }: Key): 'master' | 'member' | 'trial' {
  if (master) return 'master';
  return bucket ? 'trial' : 'member';
}

function storageApi(key: Key, baseUrl: string, apiVersion: number): object {
  const { bucketId = null, bucketName = null } = key.bucket ?? {};
  const capabilities = known.capabilities[kindOf(key)];
  const where = { ...known.sizes, apiUrl: baseUrl, downloadUrl: baseUrl, s3ApiUrl: baseUrl };
  if (apiVersion >= 4) {
    const buckets = bucketId === null ? null : [{ id: bucketId, name: bucketName }];
    return { ...where, allowed: { buckets, capabilities, namePrefix: null } };
  }
  return { ...where, bucketId, bucketName, namePrefix: null, capabilities, infoType: 'storageApi' };
}

/** A suite's entry; on v4 it is nothing but the URL. */
function suite(name: 'groupsApi' | 'backupApi', baseUrl: string, apiVersion: number): object {
  const url = { [`${name}Url`]: baseUrl };
  return apiVersion >= 4 ? url : { capabilities: ['all'], ...url, infoType: name };
}

function apiInfo(call: Call<'authorizeAccount'>): object {
  const { key, baseUrl, answerVersion: apiVersion } = call;
  const admin = key.master ? call.store.world.admin(key.accountId) : undefined;
  return {
    ...(admin?.partnerAccess && { groupsApi: suite('groupsApi', baseUrl, apiVersion) }),
    ...(admin?.partnerAccess && admin.backupAccess && { backupApi: suite('backupApi', baseUrl, apiVersion) }),
    storageApi: storageApi(key, baseUrl, apiVersion),
  };
}

export const authorizeAccount: Handler<'authorizeAccount'> = (call) => {
  const { key, store, tokens, apiVersion } = call;
  if (apiVersion < key.minimumApiVersion) {
    throw new Rejection(
      'bad_request',
      `this application key is not currently supported on API version number ${apiVersion}`,
    );
  }
  const token = tokens.issue(key, store.world.now());
  return {
    accountId: key.accountId,
    authorizationToken: token.text,
    applicationKeyExpirationTimestamp: null,
    apiInfo: apiInfo(call),
  };
};
