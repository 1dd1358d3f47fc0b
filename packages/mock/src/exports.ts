export type { FaultSpec } from './faults/faultSpec.ts';
export type { Credentials, Mock } from './mock.ts';
export type { MockOptions } from './options.ts';
export { type PresetName, presetNames } from './presets/presets.ts';
export { type QuirkName, type QuirkSpec, quirkNames } from './quirks/quirkNames.ts';
export { type ReportQuirkName, reportQuirkNames } from './reports/reportQuirkNames.ts';
export type { SeenRequest } from './requests/requestLog.ts';
export type { FetchHandler } from './web/fetchHandler.ts';
export { MockError } from './wire/mockError.ts';
export { defaultCredentials } from './world/defaultWorld.ts';
export type {
  AdminSetup,
  B2Counts,
  ComputerSetup,
  GroupSetup,
  KeySetup,
  MemberSetup,
  WorldSetup,
} from './world/setup.ts';
export type { Snapshot } from './world/store.ts';
