import { toIso } from '../world/timestamp.ts';
import { eachObject, type Quirk } from './quirk.ts';

/** Q9: timestamps are ISO 8601. */
export const isoTimestamps: Quirk = {
  answer(_id, answer) {
    eachObject(answer, (object) => {
      for (const [name, value] of Object.entries(object)) {
        if (name.endsWith('Timestamp') && typeof value === 'string') object[name] = toIso(value) ?? value;
      }
    });
    return answer;
  },
};
