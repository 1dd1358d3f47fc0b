import type { Preset } from './preset.ts';

export const b2Sdk04: Preset = {
  about: "what the vendor's TypeScript SDK 0.4.0 (September 2026) sends and expects",
  quirks: ['array-envelopes:listGroupMembers,deleteComputer', 'list-computers-by-get'],
};
