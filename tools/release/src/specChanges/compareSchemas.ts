import { addition, breaking, type Change, type Direction, narrower, wider } from './change.ts';
import { keysOf, type Node } from './document.ts';
import { sameSchema } from './meaning.ts';
import { type Shape, shapeOf } from './shape.ts';

/** Two versions of a schema, each with the document that its references lead into. */
export interface SchemaPair {
  readonly before: { readonly document: Node; readonly schema: unknown };
  readonly after: { readonly document: Node; readonly schema: unknown };
}

/**
 * What has changed in what a schema allows, for the one who sends and the one who reads it. A difference that no rule
 * sees, other than in texts, breaks.
 */
export function compareSchemas({ before, after }: SchemaPair, direction: Direction, at: string): Change[] {
  const old = shapeOf(before.document, before.schema, at);
  const now = shapeOf(after.document, after.schema, at);
  const below = (from: unknown, to: unknown, where: string) => {
    if (from === undefined && to === undefined) return [];
    const pair = { before: { ...before, schema: from ?? {} }, after: { ...after, schema: to ?? {} } };
    return compareSchemas(pair, direction, where);
  };
  const changes = [
    ...compareTypes(old, now, direction, at),
    ...compareValues(old, now, direction, at),
    ...compareLimits(old, now, direction, at),
    ...compareProperties(old, now, direction, at, below),
    ...below(old.items, now.items, `${at}[]`),
    ...compareRest(old, now, direction, at),
  ];
  if (changes.length > 0 || sameSchema([before.document, before.schema], [after.document, after.schema])) {
    return changes;
  }
  return [breaking(at, 'says something else, which no rule knows')];
}

function compareTypes({ types: old }: Shape, { types: now }: Shape, direction: Direction, at: string): Change[] {
  const added = [...now].filter((type) => !old.has(type));
  const removed = [...old].filter((type) => !now.has(type));
  if (old.size === 0 && now.size > 0) return [narrower(direction, at, `may be only ${[...now].join(' or ')} now`)];
  if (now.size === 0 && old.size > 0) return [wider(direction, at, 'may be of any type now')];
  return [
    ...added.map((type) => wider(direction, at, `may be ${type} now`)),
    ...removed.map((type) => narrower(direction, at, `may no longer be ${type}`)),
  ];
}

function compareValues(old: Shape, now: Shape, direction: Direction, at: string): Change[] {
  const added = [...now.values].filter((value) => !old.values.has(value));
  // A listed value is a promise in both directions: somebody sends it, somebody compares with it.
  const removed = [...old.values].filter((value) => !now.values.has(value) && !(now.open && now.values.size === 0));
  const grows = old.open || now.open ? addition : (where: string, what: string) => wider(direction, where, what);
  return [
    ...(old.open && !now.open
      ? [narrower(direction, at, `takes only listed values now: ${[...now.values].join(', ')}`)]
      : []),
    ...(!old.open && now.open ? [wider(direction, at, 'takes values that are not listed')] : []),
    ...(old.open && !now.open ? [] : added.map((value) => grows(at, `has the new value ${value}`))),
    ...removed.map((value) => breaking(at, `no longer has the value ${value}`)),
  ];
}

function compareLimits(old: Shape, now: Shape, direction: Direction, at: string): Change[] {
  return keysOf(old.limits, now.limits).flatMap((key) => {
    const [from, to] = [old.limits[key], now.limits[key]];
    if (from === to) return [];
    const what = `has ${key} ${to ?? 'no more'}${from === undefined ? '' : ` (was ${from})`}`;
    const tighter = from === undefined || (to !== undefined && (key.startsWith('min') ? to > from : to < from));
    return [tighter ? narrower(direction, at, what) : wider(direction, at, what)];
  });
}

type Below = (before: unknown, after: unknown, at: string) => Change[];

function compareProperties(old: Shape, now: Shape, direction: Direction, at: string, below: Below): Change[] {
  const fields = keysOf(old.properties, now.properties).flatMap((name) => {
    const where = `${at}.${name}`;
    if (!(name in now.properties)) return [breaking(where, 'is gone')];
    const required = now.required.has(name);
    if (!(name in old.properties)) {
      return [required ? narrower(direction, where, 'is new and required') : addition(where, 'is new')];
    }
    const toggled = required === old.required.has(name) ? [] : [requiredToggled(required, direction, where)];
    return [...toggled, ...below(old.properties[name], now.properties[name], where)];
  });
  if (old.extensible === now.extensible) return [...fields, ...below(old.additional, now.additional, `${at}.*`)];
  const change = now.extensible
    ? wider(direction, at, 'takes unknown fields now')
    : narrower(direction, at, 'takes no unknown fields any more');
  return [...fields, change];
}

function requiredToggled(required: boolean, direction: Direction, at: string): Change {
  return required ? narrower(direction, at, 'is required now') : wider(direction, at, 'is no longer required');
}

/** Keywords whose appearance narrows, whose disappearance widens, and whose change breaks. */
const narrowing = new Set(['pattern', 'format']);

function compareRest(old: Shape, now: Shape, direction: Direction, at: string): Change[] {
  return keysOf(old.rest, now.rest).flatMap((key) => {
    const [from, to] = [old.rest[key], now.rest[key]];
    if (show(from) === show(to)) return [];
    if (key === 'x-b2-secret') return [secretToggled(to === true, at)];
    if (key === 'deprecated') return deprecatedToggled(from, to, at);
    if (narrowing.has(key) && from === undefined) return [narrower(direction, at, `has the ${key} ${to}`)];
    if (narrowing.has(key) && to === undefined) return [wider(direction, at, `has no ${key} any more`)];
    return [breaking(at, `has another ${key}: ${show(from)} → ${show(to)}`)];
  });
}

export function secretToggled(secret: boolean, at: string): Change {
  return secret ? addition(at, 'is a secret now') : breaking(at, 'is no longer treated as a secret');
}

/** Of anything that may be deprecated; either way what worked goes on working. */
export function deprecatedToggled(was: unknown, is: unknown, at: string): Change[] {
  if ((was === true) === (is === true)) return [];
  return [addition(at, is === true ? 'is deprecated' : 'is no longer deprecated')];
}

function show(value: unknown): string {
  return value === undefined ? 'none' : JSON.stringify(value);
}
