import type { Quirk } from './quirk.ts';

/** Q12: computers are listed by GET alone; POST gets 405. */
export const listComputersByGet: Quirk = { calls: ['listComputers'], onlyGet: true };
