import { defaultCredentials } from './defaultWorld.ts';
import type { WorldSetup } from './setup.ts';

const firstGroupId = 10_101;

/** A population of any size; the seed of the world decides what its members are like. */
export function syntheticWorld(groups: number, members: number): WorldSetup {
  const { applicationKeyId, applicationKey } = defaultCredentials;
  const setups = Array.from({ length: groups }, (_, index) => {
    const groupId = String(firstGroupId + index);
    return { groupId, groupName: `Group ${groupId}`, generatedMembers: members };
  });
  return { admins: [{ accountId: applicationKeyId, applicationKey, email: 'admin@partner.example', groups: setups }] };
}
