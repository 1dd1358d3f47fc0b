import type { Preset } from './preset.ts';

export const b2Sdk03: Preset = {
  about: "what the vendor's TypeScript SDK 0.3.0 (August 2026) sends and expects",
  quirks: [
    'array-bodies',
    'array-envelopes:listGroupMembers,createGroupMember,reserveTrialCreateAccount,deleteComputer',
    'extra-fields:ejectGroupMember',
    'list-computers-by-get',
    'string-counts',
  ],
};
