import type { KeyInHand } from '../seal/sealedKey.ts';

/** A key as one JSON object, the fields in a fixed order, without those that have no value. */
export function keyJson(key: KeyInHand): string {
  const { applicationKeyId, applicationKey, accountId, email, groupId, region, s3Endpoint } = key;
  const { ref, bucketId, bucketName, endDate, createdAt } = key;
  return JSON.stringify({
    applicationKeyId,
    applicationKey,
    accountId,
    email,
    groupId,
    region,
    s3Endpoint,
    ref,
    bucketId,
    bucketName,
    endDate,
    createdAt,
  });
}

/** A key that opens nothing: what a sink is checked with. */
export function canary(id: string): KeyInHand {
  return {
    applicationKeyId: `canary-${id}`,
    applicationKey: 'canary',
    accountId: 'canary',
    email: 'canary@b2-partner.invalid',
    createdAt: new Date(0).toISOString(),
  };
}
