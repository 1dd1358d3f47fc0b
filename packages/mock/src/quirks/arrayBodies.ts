import type { Quirk } from './quirk.ts';

/** Q10: the body is an array of one trial or several; all of them are reserved, or none. */
export const arrayBodies: Quirk = { calls: ['reserveTrialCreateAccount'], arrays: true };
