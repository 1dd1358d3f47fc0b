import { Credentials, credentialsOf } from './credentials.ts';
import { quote, withoutEscapes } from './escapes.ts';
import { Secret } from './secret.ts';
import { secretForm } from './secretForm.ts';

/** A key in a response: its credentials, and the object that holds it where the response is JSON. */
export interface FoundKey {
  credentials: Credentials;
  holder: object | undefined;
}

// A run of one letter that hides what was there: eight in a row come once in a billion keys.
const mask = /([x._-])\1{7}|^(.)\2*$/i;

/**
 * Finds the keys in whatever came back from a creation: in JSON at any depth, in other text by the names of the fields,
 * and where no name helps by their form. Half a key at the end of a text is none, and neither is an empty or a masked one.
 */
export function findKeys(text: string, value: unknown): FoundKey[] {
  const inJson = keysInJson(value);
  return inJson.length > 0 ? inJson : keysInText(text);
}

/** Whether this can be a key: not empty, and no mask such as `********`. Every key has a digit. */
export function isKey(value: unknown): value is string {
  return typeof value === 'string' && /^[\w+/=.-]{8,}$/.test(value) && /\d/.test(value) && !mask.test(value);
}

function keysInJson(value: unknown): FoundKey[] {
  const found: FoundKey[] = [];
  // Not by recursion: a response may be nested deeper than the stack.
  const all = [value];
  for (let index = 0; index < all.length; index += 1) {
    const next = all[index];
    if (typeof next !== 'object' || next === null) continue;
    const { applicationKey } = next as { applicationKey?: unknown };
    if (isKey(applicationKey))
      found.push({ credentials: credentialsOf(next, new Secret(applicationKey)), holder: next });
    for (const child of Object.values(next)) if (typeof child === 'object') all.push(child);
  }
  return found;
}

function keysInText(response: string): FoundKey[] {
  const named = valuesOf('applicationKey', response).filter(isKey);
  const keys = named.length > 0 ? named : (response.replaceAll('\\/', '/').match(secretForm) ?? []).filter(isKey);
  return keys.map((key, index) => {
    const [id, accountId, email] = ['applicationKeyId', 'accountId', 'email'].map((name) => valuesOf(name, response));
    const at = (values: string[] | undefined) => values?.[index] ?? values?.[0] ?? '';
    return { credentials: new Credentials(at(id), new Secret(key), at(accountId), at(email)), holder: undefined };
  });
}

const character = '[\\w+/=.@-]|\\\\{1,4}/|\\\\{1,4}u00[2-7][0-9a-f]';

/** The values of a field in a text that is not JSON; of those only that something follows, for others may be cut off. */
function valuesOf(name: string, response: string): string[] {
  // Bounded, so that no text takes long.
  const between = `${quote}{0,16}`;
  const field = new RegExp(`${name}${between}[:=>]${between}((?:${character}){1,256})(?=["'<&,}\\\\\\s])`, 'gi');
  return Array.from(response.matchAll(field), ([, value = '']) => withoutEscapes(value));
}
