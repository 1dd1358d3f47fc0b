import type { Account } from '../world/account.ts';
import { seededRandom } from '../world/random.ts';
import type { Cells } from './csv.ts';

const bytesPerGb = 1_000_000_000;
const hours = 24n;

/**
 * What an account used on a day, a row per bucket: storage as its statistics have it, all day long; traffic and calls made
 * up from the seed. One more row holds the calls that belong to no bucket. None for an account without buckets.
 */
export function bucketUsage({ accountId, b2Stats }: Account, date: string, seed: number): Cells[] {
  const { bucketCount, b2BytesStoredCount } = b2Stats;
  if (bucketCount === 0) return [];
  const buckets = Array.from({ length: bucketCount }, (_, index) => {
    const random = randomOf(`${seed} ${accountId} ${index} ${date}`);
    const bucket = { bucket_id: bucketId(accountId, index), bucket_name: `backup-${index + 1}-${accountId}` };
    return { ...bucket, ...figures(share(b2BytesStoredCount, bucketCount, index), random) };
  });
  return [...buckets, withoutBucket(randomOf(`${seed} ${accountId} ${date}`))];
}

/** Usage that belongs to no bucket: calls such as listing buckets, and nothing else. */
export function withoutBucket(random: () => number): Cells {
  return { ...figures(0, () => 0), api_txn_class_c: String(wholeBelow(100, random)) };
}

/** Random numbers that follow from a text. */
export function randomOf(text: string): () => number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return seededRandom(hash);
}

function figures(stored: number, random: () => number): Cells {
  // As much is uploaded as is deleted: what is stored changes with the world's statistics alone.
  const [exchanged, downloaded] = [wholeBelow(stored / 50, random), wholeBelow(stored / 20, random)];
  return {
    stored_gb: gb(stored),
    storage_byte_hours: String(BigInt(stored) * hours),
    uploaded_gb: gb(exchanged),
    downloaded_gb: gb(downloaded),
    downloaded_bytes: String(downloaded),
    downloaded_favored_bytes: String(wholeBelow(downloaded / 4, random)),
    deleted_gb: gb(exchanged),
    api_txn_class_a: String(wholeBelow(500, random)),
    api_txn_class_b: String(wholeBelow(200, random)),
    api_txn_class_c: String(wholeBelow(50, random)),
    api_txn_class_d: String(wholeBelow(5, random)),
  };
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

function gb(bytes: number): string {
  return (bytes / bytesPerGb).toFixed(2);
}
