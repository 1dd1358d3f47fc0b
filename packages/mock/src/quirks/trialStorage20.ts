import { type Quirk, withMaximum } from './quirk.ts';

/** Q7: trials of more than 20 TB are refused. */
export const trialStorage20: Quirk = {
  operation: (operation) => withMaximum(operation, 'storage', 20),
};
