import { clusterOf } from '../world/regions.ts';
import { eachObject, type Quirk } from './quirk.ts';

/** Q11: members have `clusterNum`, as in recent answers. */
export const extraFields: Quirk = {
  answer(_id, answer) {
    eachObject(answer, (object) => {
      if (object.email && object.groupId && object.region) object.clusterNum = clusterOf(object.region);
    });
    return answer;
  },
};
