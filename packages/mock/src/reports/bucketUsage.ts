import type { Account } from '../world/account.ts';
import { seededRandom } from '../world/random.ts';

/** The columns that `bucketUsage` fills, in its order. */
export const usageColumns = [
  'bucket_id',
  'bucket_name',
  'uploaded_gb',
  'deleted_gb',
  'downloaded_gb',
  'downloaded_bytes',
  'downloaded_favored_bytes',
  'stored_gb',
  'storage_byte_hours',
  'api_txn_class_a',
  'api_txn_class_b',
  'api_txn_class_c',
  'api_txn_class_d',
] as const;

/**
 * What an account used on a day, a row per bucket: storage as its statistics have it, all day long; traffic and calls made
 * up from the seed. One more row holds the calls that belong to no bucket. None for an account without buckets.
 */
export function bucketUsage({ accountId, b2Stats }: Account, date: string, seed: number): string[][] {
  const { bucketCount, b2BytesStoredCount } = b2Stats;
  if (bucketCount === 0) return [];
  const rows = [usageWithoutBucket(accountId, date, seed)];
  for (let index = 0; index < bucketCount; index += 1) {
    const random = randomOf(`${seed} ${accountId} ${index} ${date}`);
    const stored = share(b2BytesStoredCount, bucketCount, index);
    rows.push([bucketId(accountId, index), `backup-${index + 1}-${accountId}`, ...figures(stored, random)]);
  }
  return rows;
}

/** Usage that belongs to no bucket: calls such as listing buckets, and nothing else. */
export function usageWithoutBucket(accountId: string, date: string, seed: number): string[] {
  const listings = wholeBelow(100, randomOf(`${seed} ${accountId} ${date}`));
  return ['', '', '0.00', '0.00', '0.00', '0', '0', '0.00', '0', '0', '0', String(listings), '0'];
}

/** Random numbers that follow from a text. */
function randomOf(text: string): () => number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return seededRandom(hash);
}

/** Part `index` of a whole number that is cut into parts as even as can be. */
function share(total: number, parts: number, index: number): number {
  return Math.floor(total / parts) + (index < total % parts ? 1 : 0);
}

function bucketId(accountId: string, index: number): string {
  return accountId + (index + 1).toString(16).padStart(12, '0');
}

function wholeBelow(limit: number, random: () => number): number {
  return Math.floor(random() * limit);
}

function figures(stored: number, random: () => number): string[] {
  // As much is uploaded as is deleted: what is stored changes with the world's statistics alone.
  const exchanged = gb(wholeBelow(stored / 50, random));
  const downloaded = wholeBelow(stored / 20, random);
  return [
    exchanged,
    exchanged,
    gb(downloaded),
    String(downloaded),
    String(wholeBelow(downloaded / 4, random)),
    gb(stored),
    byteHours(stored),
    String(wholeBelow(500, random)),
    String(wholeBelow(200, random)),
    String(wholeBelow(50, random)),
    String(wholeBelow(5, random)),
  ];
}

/** Of a whole day. */
function byteHours(bytes: number): string {
  const product = bytes * 24;
  return Number.isSafeInteger(product) ? String(product) : String(BigInt(bytes) * 24n);
}

/** Gigabytes with two decimals; `toFixed` takes many times longer. */
function gb(bytes: number): string {
  const hundredths = Math.round(bytes / 10_000_000);
  return `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`;
}
