export { type FleetWorker, type FleetWorkerOptions, startWorker } from './fleet/fleetWorker.ts';
export type { OpenRun } from './fleet/openRuns.ts';
export { QueueError, type QueueProblem } from './fleet/queueError.ts';
export { checkQueue, type EnqueueOptions, enqueueRun, migrateQueue, type OpenEntry } from './fleet/runQueue.ts';
