import { PartnerClient, type PartnerClientOptions } from '../../src/index.ts';

/** The key of every test: no other text contains it. */
export const key = { applicationKeyId: '0123456789ab', applicationKey: 'K005-test-master-key' };

/** What the account of the recorded response was created with. */
export const newMember = { groupId: '10101', memberEmail: 'customer-7@partner.example' };

/** A client whose waits take no time and are kept. */
export function clientFor({ realm }: { realm: string }, options: Partial<PartnerClientOptions> = {}) {
  const waits: number[] = [];
  const partner = new PartnerClient({
    ...key,
    realm,
    random: () => 0.5,
    sleep: async (milliseconds, signal) => {
      waits.push(milliseconds);
      signal?.throwIfAborted();
    },
    ...options,
  });
  return { partner, waits };
}

/** What a promise rejects with. */
// biome-ignore lint/suspicious/noExplicitAny: tests look into it freely
export async function rejection(promise: PromiseLike<unknown>): Promise<any> {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error('expected a rejection');
}
