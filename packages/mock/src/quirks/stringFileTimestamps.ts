import { eachObject, type Quirk } from './quirk.ts';

/** Q6: `lastFileUploadedTimestamp` is a decimal string. */
export const stringFileTimestamps: Quirk = {
  answer(_id, answer) {
    eachObject(answer, (object) => {
      const name = 'lastFileUploadedTimestamp';
      if (typeof object[name] === 'number') object[name] = String(object[name]);
    });
    return answer;
  },
};
