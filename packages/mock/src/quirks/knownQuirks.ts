import { arrayBodies } from './arrayBodies.ts';
import { arrayEnvelopes } from './arrayEnvelopes.ts';
import { extraFields } from './extraFields.ts';
import { integerGroupIds } from './integerGroupIds.ts';
import { isoTimestamps } from './isoTimestamps.ts';
import { listComputersByGet } from './listComputersByGet.ts';
import { pageLimit100 } from './pageLimit100.ts';
import type { Quirk } from './quirk.ts';
import type { QuirkName } from './quirkNames.ts';
import { sparseFields } from './sparseFields.ts';
import { stickyCursor } from './stickyCursor.ts';
import { stringCounts } from './stringCounts.ts';
import { stringFileTimestamps } from './stringFileTimestamps.ts';
import { trialStorage20 } from './trialStorage20.ts';
import { unknownValues } from './unknownValues.ts';

/** A quirk that is one thing: all but `all`. */
export type SingleQuirkName = Exclude<QuirkName, 'all'>;

const byName: Readonly<Record<SingleQuirkName, Quirk>> = {
  'array-bodies': arrayBodies,
  'list-computers-by-get': listComputersByGet,
  'sparse-fields': sparseFields,
  'extra-fields': extraFields,
  'sticky-cursor': stickyCursor,
  'integer-group-ids': integerGroupIds,
  'page-limit-100': pageLimit100,
  'trial-storage-20': trialStorage20,
  'string-counts': stringCounts,
  'string-file-timestamps': stringFileTimestamps,
  'iso-timestamps': isoTimestamps,
  'unknown-values': unknownValues,
  'array-envelopes': arrayEnvelopes,
};

/** Every quirk, in the order in which they are applied: the envelope comes last, around everything else. */
export const knownQuirks = Object.entries(byName) as readonly (readonly [SingleQuirkName, Quirk])[];
