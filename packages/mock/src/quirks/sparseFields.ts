import { eachObject, type Quirk } from './quirk.ts';

const sometimesAbsent = [
  'totalBalanceDue',
  'billingState',
  'accountStandingDetails',
  'revision',
  'capabilities',
  'clusterNum',
  'infoType',
];

/** Q11: the fields that are not in every source's responses are absent. */
export const sparseFields: Quirk = {
  answer(id, answer) {
    eachObject(answer, (object) => {
      for (const name of sometimesAbsent) delete object[name];
      // A member always has them, a Group does not.
      if (object.groupStats) delete object.b2Stats;
    });
    if (id === 'listGroups') {
      delete answer.accountId;
      if (answer.nextGroupId === null) delete answer.nextGroupId;
    }
    return answer;
  },
};
