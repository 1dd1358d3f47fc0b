import { Rejection } from './rejection.ts';

const decoder = new TextDecoder('utf-8', { fatal: true });

/** The JSON object in a body, `{}` when there is none; where `arrayOfOne` allows it, out of the array around it. */
export function readBody(body: Uint8Array | undefined, arrayOfOne: boolean): Record<string, unknown> {
  if (body === undefined || body.length === 0) return {};
  const text = decode(body);
  if (text.trim() === '') return {};
  const whole = parse(text);
  const isWrapped = arrayOfOne && Array.isArray(whole) && whole.length === 1;
  const value = isWrapped ? whole[0] : whole;
  if (!isObject(value)) throw new Rejection('bad_request', 'the body must be a JSON object');
  if (countMembers(text, isWrapped ? 2 : 1) > Object.keys(value).length) {
    throw new Rejection('bad_request', 'the body names a field twice');
  }
  return value;
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

function isObject(value: unknown): value is Record<string, unknown> {
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
