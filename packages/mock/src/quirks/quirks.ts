import type { Operation, OperationId } from '../wire/operationTable.ts';
import { arrayEnvelopes } from './arrayEnvelopes.ts';
import { extraFields } from './extraFields.ts';
import { integerGroupIds } from './integerGroupIds.ts';
import { isoTimestamps } from './isoTimestamps.ts';
import { pageLimit100 } from './pageLimit100.ts';
import type { Json, Quirk } from './quirk.ts';
import type { QuirkName } from './quirkNames.ts';
import { sparseFields } from './sparseFields.ts';
import { stickyCursor } from './stickyCursor.ts';
import { stringCounts } from './stringCounts.ts';
import { stringFileTimestamps } from './stringFileTimestamps.ts';
import { trialStorage20 } from './trialStorage20.ts';
import { unknownValues } from './unknownValues.ts';

// In the order in which they are applied: the envelope comes last, around everything else.
const known: Readonly<Record<Exclude<QuirkName, 'all'>, Quirk>> = {
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

/** The quirks that are on. */
export class Quirks {
  readonly #active: readonly Quirk[];

  constructor(names: readonly string[]) {
    const wanted = new Set(names);
    const chosen = Object.entries(known).filter(([name]) => wanted.has('all') || wanted.has(name));
    this.#active = chosen.map(([, quirk]) => quirk);
  }

  operation(operation: Operation): Operation {
    return this.#active.reduce((changed, quirk) => quirk.operation?.(changed) ?? changed, operation);
  }

  params(params: Record<string, unknown>): void {
    for (const quirk of this.#active) quirk.params?.(params);
  }

  /** The answer as JSON; one that is ready stays as it is when no quirk is on. */
  json(id: OperationId, answer: object | string | Uint8Array): string | Uint8Array {
    const ready = typeof answer === 'string' || isBytes(answer);
    if (this.#active.length === 0) return ready ? answer : JSON.stringify(answer);
    let changed = parsed(answer);
    for (const quirk of this.#active) changed = quirk.answer?.(id, changed) ?? changed;
    return JSON.stringify(changed);
  }
}

/** A copy of the answer, because quirks change what they get. */
function parsed(answer: object | string | Uint8Array): Json {
  if (isBytes(answer)) return JSON.parse(new TextDecoder().decode(answer));
  return JSON.parse(typeof answer === 'string' ? answer : JSON.stringify(answer));
}

/** Whether a value is bytes, of whatever realm: under jsdom, what Node makes is no instance of the global Uint8Array. */
function isBytes(value: unknown): value is Uint8Array {
  return ArrayBuffer.isView(value);
}
