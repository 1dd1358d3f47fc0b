import { eachObject, type Quirk } from './quirk.ts';

/** Q2: the counts in `b2Stats` are decimal strings. */
export const stringCounts: Quirk = {
  answer(_id, answer) {
    eachObject(answer, ({ b2Stats }) => {
      if (!b2Stats) return;
      for (const name of Object.keys(b2Stats))
        if (typeof b2Stats[name] === 'number') b2Stats[name] = String(b2Stats[name]);
    });
    return answer;
  },
};
