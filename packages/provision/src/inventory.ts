export { type AllComputersOptions, isStale, listAllComputers, type MemberComputer } from './inventory/allComputers.ts';
export { type CompareOptions, compareCustomers, type Difference } from './inventory/compareCustomers.ts';
export { type Trial, timeLeft, trialsEnding, trialsIn } from './inventory/trials.ts';
