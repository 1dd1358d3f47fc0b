import { type Quirk, withLowerMaximum } from './quirk.ts';

/** Q5: pages of members have a lower limit. */
export const pageLimit100: Quirk = {
  operation: (operation) => withLowerMaximum(operation, 'maxMemberCount'),
};
