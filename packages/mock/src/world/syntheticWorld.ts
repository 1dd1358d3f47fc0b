import { defaultCredentials } from './defaultWorld.ts';
import { seededRandom } from './random.ts';
import type { B2Counts, GroupSetup, WorldSetup } from './setup.ts';

const FIRST_GROUP = 10_101;

/** What a Group of `members` stores: some have no bucket, some have several. */
function groupStats(members: number, random: () => number): B2Counts {
  const bucketCount = Math.floor(members * (0.7 + random()));
  const b2FilesStoredCount = Math.floor(bucketCount * (20 + random() * 2000));
  return {
    bucketCount,
    b2FilesStoredCount,
    b2BytesStoredCount: Math.floor(b2FilesStoredCount * (5_000 + random() * 3_000_000)),
  };
}

/** A population of any size, the same for the same seed. */
export function syntheticWorld(groups: number, members: number, seed: number): WorldSetup {
  const random = seededRandom(seed);
  const { applicationKeyId, applicationKey } = defaultCredentials;
  const setups: GroupSetup[] = Array.from({ length: groups }, (_, index) => {
    const groupId = String(FIRST_GROUP + index);
    return {
      groupId,
      groupName: `Group ${groupId}`,
      generatedMembers: members,
      generatedStats: groupStats(members, random),
    };
  });
  return { admins: [{ accountId: applicationKeyId, applicationKey, email: 'admin@partner.example', groups: setups }] };
}
