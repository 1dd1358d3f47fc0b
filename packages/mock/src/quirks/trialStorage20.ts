import { type Quirk, withLowerMaximum } from './quirk.ts';

/** Q7: trials have a lower limit of storage. */
export const trialStorage20: Quirk = {
  operation: (operation) => withLowerMaximum(operation, 'storage'),
};
