import type { Preset } from './preset.ts';

export const recorded202601: Preset = {
  about: "the keys and types that the vendor's sample programs recorded in January 2026",
  quirks: [],
  omit: { listGroups: ['totalBalanceDue', 'billingState', 'revision', 'b2Stats'] },
  authorizeVersion: 4,
};
