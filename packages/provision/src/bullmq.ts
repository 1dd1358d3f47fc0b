export { type FleetWorker, type FleetWorkerOptions, type OpenRun, startWorker } from './fleet/fleetWorker.ts';
export { QueueError } from './fleet/queueBackend.ts';
export { checkQueue, type EnqueueOptions, enqueueRun, migrateQueue, type OpenEntry } from './fleet/runQueue.ts';
