import { type Quirk, withMaximum } from './quirk.ts';

/** Q5: more than 100 members a page are refused. */
export const pageLimit100: Quirk = {
  operation: (operation) => withMaximum(operation, 'maxMemberCount', 100),
};
