import { b2Sdk03 } from './b2Sdk03.ts';
import { b2Sdk04 } from './b2Sdk04.ts';
import type { Preset } from './preset.ts';
import { recorded202601 } from './recorded202601.ts';

/** Every preset, by the name that `--like` takes. */
export const presets = {
  'b2-sdk-0.3': b2Sdk03,
  'b2-sdk-0.4': b2Sdk04,
  'recorded-2026-01': recorded202601,
} as const satisfies Readonly<Record<string, Preset>>;

/** The name of a preset. */
export type PresetName = keyof typeof presets;

/** The names of all presets. */
export const presetNames = Object.keys(presets) as readonly PresetName[];
