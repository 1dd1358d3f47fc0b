import { clusterOf, s3EndpointOf } from '../world/regions.ts';
import type { Quirk } from './quirk.ts';

/** Q11: an ejected account has `s3Endpoint`, which the reference lists, and `clusterNum`, as members have it. */
export const extraFields: Quirk = {
  answer(id, answer) {
    if (id === 'ejectGroupMember') {
      answer.s3Endpoint = s3EndpointOf(answer.region);
      answer.clusterNum = clusterOf(answer.region);
    }
    return answer;
  },
};
