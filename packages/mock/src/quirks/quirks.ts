import type { Preset } from '../presets/preset.ts';
import { type Operation, type OperationId, operationTable } from '../wire/operationTable.ts';
import { knownQuirks } from './knownQuirks.ts';
import { omitted } from './omitted.ts';
import { parseQuirks } from './parseQuirks.ts';
import type { Json, Quirk } from './quirk.ts';

/** The quirks that are on, per call. */
export class Quirks {
  readonly #active: ReadonlyMap<OperationId, readonly Quirk[]>;
  readonly #authorizeVersion: number | undefined;

  /** Throws a `MockError` for a quirk or a call that does not exist. */
  constructor(specs: readonly string[], preset?: Preset) {
    const chosen = parseQuirks([...specs, ...(preset?.quirks ?? [])]);
    const ids = [...operationTable.values()].map(({ id }) => id);
    const active = ids.map((id): [OperationId, readonly Quirk[]] => {
      const own = knownQuirks.filter(([name]) => chosen.get(name)?.has(id)).map(([, quirk]) => quirk);
      const omit = preset?.omit?.[id];
      return [id, omit ? [omitted(omit), ...own] : own];
    });
    this.#active = new Map(active);
    this.#authorizeVersion = preset?.authorizeVersion;
  }

  operation(operation: Operation): Operation {
    return this.#of(operation.id).reduce((changed, quirk) => quirk.operation?.(changed) ?? changed, operation);
  }

  params(id: OperationId, params: Record<string, unknown>): void {
    for (const quirk of this.#of(id)) quirk.params?.(params);
  }

  /** Whether the call takes arrays of objects. */
  takesArrays(id: OperationId): boolean {
    return this.#of(id).some(({ arrays }) => arrays);
  }

  /** The methods that a call takes. */
  methods({ id, changesState }: Operation): readonly string[] {
    const reading = changesState ? ['GET'] : ['GET', 'HEAD'];
    return this.#of(id).some(({ onlyGet }) => onlyGet) ? reading : [...reading, 'POST'];
  }

  /** The version whose form the authorize response has, when a call asks for `version`. */
  authorizeVersion(version: number): number {
    return this.#authorizeVersion ?? version;
  }

  /** The response as JSON; one that is ready stays as it is when no quirk is on. */
  json(id: OperationId, answer: object | string | Uint8Array): string | Uint8Array {
    const active = this.#of(id).filter((quirk) => quirk.answer);
    if (active.length === 0) return typeof answer === 'string' || isBytes(answer) ? answer : JSON.stringify(answer);
    let changed = parsed(answer);
    for (const quirk of active) changed = quirk.answer?.(id, changed) ?? changed;
    return JSON.stringify(changed);
  }

  #of(id: OperationId): readonly Quirk[] {
    return this.#active.get(id) ?? [];
  }
}

/** A copy of the response, because quirks change what they get. */
function parsed(answer: object | string | Uint8Array): Json {
  if (isBytes(answer)) return JSON.parse(new TextDecoder().decode(answer));
  return JSON.parse(typeof answer === 'string' ? answer : JSON.stringify(answer));
}

/** Whether a value is bytes, of whatever realm: under jsdom, what Node makes is no instance of the global Uint8Array. */
function isBytes(value: unknown): value is Uint8Array {
  return ArrayBuffer.isView(value);
}
