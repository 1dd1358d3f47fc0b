import { Rejection } from './rejection.ts';

const decoder = new TextDecoder('utf-8', { fatal: true });

type JsonObject = Record<string, unknown>;

/** The JSON object in a body, `{}` when there is none. */
export function readBody(body: Uint8Array | undefined): JsonObject {
  return readBodies(body, false)[0] as JsonObject;
}

/** The JSON object in a body, `{}` when there is none; where `arrays` allows it, every object of an array. */
export function readBodies(body: Uint8Array | undefined, arrays: boolean): JsonObject[] {
  if (body === undefined || body.length === 0) return [{}];
  const text = decode(body);
  if (text.trim() === '') return [{}];
  const whole = parse(text);
  const isList = arrays && Array.isArray(whole) && whole.length > 0;
  const objects: unknown[] = isList ? whole : [whole];
  if (!objects.every(isObject)) throw new Rejection('bad_request', 'the body must be one JSON object');
  const names = objects.reduce((sum, object) => sum + Object.keys(object).length, 0);
  if (countMembers(text, isList ? 2 : 1) > names) throw new Rejection('bad_request', 'the body names a field twice');
  return objects;
}

function decode(body: Uint8Array): string {
  try {
    return decoder.decode(body);
  } catch {
    throw new Rejection('bad_request', 'the body is not valid UTF-8');
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Rejection('bad_request', 'the body is not valid JSON');
  }
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** How many members the objects at a depth of a JSON text have, repeated names counted each time. */
function countMembers(json: string, objectDepth: number): number {
  let depth = 0;
  let count = 0;
  let inString = false;
  for (let i = 0; i < json.length; i++) {
    const character = json[i];
    if (inString) {
      if (character === '\\') i++;
      else if (character === '"') inString = false;
    } else if (character === '"') inString = true;
    else if (character === '{' || character === '[') depth++;
    else if (character === '}' || character === ']') depth--;
    else if (character === ':' && depth === objectDepth) count++;
  }
  return count;
}
