import { reportQuirkNames } from '../reports/reportQuirkNames.ts';
import { closestName } from '../wire/closestName.ts';
import { MockError } from '../wire/mockError.ts';
import { type OperationId, operationNamed, operationTable } from '../wire/operationTable.ts';
import { knownQuirks, type SingleQuirkName } from './knownQuirks.ts';
import { quirkNames } from './quirkNames.ts';

/** Quirks of calls, and those of usage reports, which are no matter of calls. */
const allNames: readonly string[] = [...quirkNames, ...reportQuirkNames];

const everyCall = [...operationTable.values()].map(({ id }) => id);

/** Splits a list such as `array-envelopes:listGroupMembers,createGroupMember,string-counts` into its quirks. */
export function splitQuirks(list: string): string[] {
  const specs: string[] = [];
  for (const part of list.split(',').filter(Boolean)) {
    const last = specs.at(-1);
    // After a quirk with calls, more of its calls may follow.
    if (last?.includes(':') && !isQuirk(part)) specs[specs.length - 1] = `${last},${part}`;
    else specs.push(part);
  }
  return specs;
}

const isQuirk = (text: string): boolean => text.includes(':') || allNames.includes(text);

/** The calls that each quirk applies to; throws a `MockError` for a quirk or a call that does not exist. */
export function parseQuirks(specs: readonly string[]): ReadonlyMap<SingleQuirkName, ReadonlySet<OperationId>> {
  const chosen = new Map<SingleQuirkName, Set<OperationId>>();
  for (const spec of specs) {
    const [name = '', ...rest] = spec.split(':');
    const calls = rest.length === 0 ? undefined : rest.join(':').split(',').map(callNamed);
    for (const [known, { calls: possible = everyCall }] of quirksNamed(name)) {
      const misplaced = name === 'all' ? undefined : calls?.find((call) => !possible.includes(call));
      if (misplaced) throw new MockError(`${name} does not apply to ${misplaced}, only to ${possible.join(', ')}`);
      const already = chosen.get(known) ?? [];
      chosen.set(known, new Set([...already, ...possible.filter((call) => calls?.includes(call) ?? true)]));
    }
  }
  return chosen;
}

function quirksNamed(name: string): typeof knownQuirks {
  if (name === 'all') return knownQuirks;
  if ((reportQuirkNames as readonly string[]).includes(name)) return [];
  const found = knownQuirks.filter(([known]) => known === name);
  if (found.length > 0) return found;
  throw new MockError(`${name} is not known, use ${closestName(name, allNames) ?? allNames.join(', ')}`);
}

function callNamed(name: string): OperationId {
  const id = operationNamed(name.trim());
  if (id) return id;
  throw new MockError(`there is no call ${name || "''"}: use ${everyCall.join(', ')}`);
}
