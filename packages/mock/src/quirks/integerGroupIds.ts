import { eachObject, type Quirk } from './quirk.ts';

/** Q4: ids of Groups are integers, in responses and, if the caller likes, in requests. */
export const integerGroupIds: Quirk = {
  params(params) {
    for (const name of ['groupId', 'startGroupId']) {
      if (Number.isInteger(params[name])) params[name] = String(params[name]);
    }
  },
  answer(_id, answer) {
    eachObject(answer, (object) => {
      for (const name of ['groupId', 'nextGroupId'])
        if (typeof object[name] === 'string') object[name] = Number(object[name]);
    });
    return answer;
  },
};
