import { eachObject, type Quirk } from './quirk.ts';

/** Leaves fields of these names out of a response, wherever they stand. */
export function omitted(names: readonly string[]): Quirk {
  return {
    answer(_id, answer) {
      eachObject(answer, (object) => {
        for (const name of names) delete object[name];
      });
      return answer;
    },
  };
}
