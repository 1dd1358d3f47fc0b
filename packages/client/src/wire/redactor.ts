import { secretFields, secretForms, testModeHeader } from '../generated/spec.ts';
import { causesOf, reasonOf } from './causes.ts';
import { shown } from './secret.ts';

// As JSON, with escaped quotes inside another JSON, or shown on a page: `name":"value`, `name\\":\\"value`, `name&quot;: …`,
// `<name>value`.
const quotes = `(?:&quot;|&apos;|&#(?:3[49]|x2[27]);|%2[027]|["'\\\\\\s])*`;
// Behind functions, so that bundlers see that nothing depends on it.
const secretField = /* @__PURE__ */ secretFieldPattern();
const secretForm = /* @__PURE__ */ secretFormPattern();
// JSON, pages and URLs may spell any character so. Only those that a secret or a name is made of: a quote must stay an end.
const escaped = /\\+u00([2-7][0-9a-f])|&#x0*([2-7][0-9a-f]);|%([2-7][0-9a-f])|&#0*(\d{2,3});|\\+\//gi;
const inSecrets = /[\w+/=.:-]/;
const excerptLength = 120;
// What fewer characters give away is no more than what every key begins with.
const leastStart = 4;
// A socket or an agent on an error leads to everything there is.
const mostParts = 500;
const openHeaders: ReadonlySet<string> = new Set(['content-type', 'user-agent', 'accept', testModeHeader]);

/** Takes secrets out of what is shown: those that the client holds, and the fields that the spec marks. */
export class Redactor {
  readonly #secrets: string[] = [];

  /** From now on this string is never shown. */
  hide(secret: string): void {
    this.#secrets.push(secret);
    // The key, its Basic form, and a few tokens: those of a long-running client must not pile up.
    if (this.#secrets.length > 8) this.#secrets.splice(2, 1);
  }

  /** A text from outside, without secrets. */
  text(text: string): string {
    const cleaned = this.#clean(text);
    const decoded = withoutEscapes(cleaned);
    const again = this.#clean(decoded);
    return again === decoded ? cleaned : again;
  }

  #clean(text: string): string {
    return this.#secrets
      .reduce((cleaned, secret) => cleaned.replaceAll(secret, shown), text)
      .replace(secretField, `$1$2${shown}`)
      .replace(secretForm, shown);
  }

  /** An error from outside; of one that holds a secret anywhere, or cannot be read, what it says without. */
  error(error: unknown): unknown {
    try {
      // Throws for what nobody could read out of it later.
      reasonOf(error);
      return this.#isIn(error) ? this.#copyOf(error) : error;
    } catch {
      return new Error('an error that cannot be read');
    }
  }

  // A `fetch` may hang the whole request on its error.
  #isIn(value: unknown, seen = new Set<unknown>()): boolean {
    if (typeof value === 'string') return this.text(value) !== value;
    if (typeof value !== 'object' || value === null || seen.has(value) || seen.size === mostParts) return false;
    seen.add(value);
    return partsOf(value).some((part) => this.#isIn(part, seen));
  }

  #copyOf(error: unknown): Error {
    const causes = causesOf(error);
    const { code, syscall } = Object(causes.find((cause) => typeof Object(cause).code === 'string'));
    const copy = new Error(this.text(causes.map((cause) => Object(cause).message ?? cause).join(': ')));
    return code === undefined ? copy : Object.assign(copy, { code: this.text(code), syscall: this.text(`${syscall}`) });
  }

  /** The beginning of a text, on one line. Cleaned before it is cut: half a secret would not be recognised. */
  excerpt(text: string): string {
    const cleaned = this.text(text.replace(/\s+/g, ' ').slice(0, 4096));
    const line = this.#secrets.reduce(withoutStart, cleaned).trim();
    return line.length > excerptLength ? `${line.slice(0, excerptLength)}…` : line;
  }

  /** Header names with the values of those only that cannot give access. */
  headers(headers: Record<string, string>): Record<string, string> {
    const cleaned: Record<string, string> = {};
    for (const name in headers) cleaned[name] = openHeaders.has(name) ? String(headers[name]) : shown;
    return cleaned;
  }
}

function secretFieldPattern(): RegExp {
  return new RegExp(`(${secretFields.join('|')})(${quotes}[:=>]${quotes})[^"'\\s<>&,}\\\\]*`, 'g');
}

function secretFormPattern(): RegExp {
  return new RegExp(`(?<![\\w+/-])(?:${secretForms.join('|')})(?![\\w+/-])`, 'g');
}

function partsOf(value: object): unknown[] {
  if (ArrayBuffer.isView(value)) return [];
  if (value instanceof Map || value instanceof Set || value instanceof Headers) return [...value].flat();
  const own = Object.getOwnPropertyNames(value).map((name) => (value as Record<string, unknown>)[name]);
  return value instanceof Error ? [String(value), ...own] : own;
}

// A response that broke off may end in the middle of a secret.
function withoutStart(text: string, secret: string): string {
  for (let length = secret.length - 1; length >= leastStart; length -= 1) {
    if (text.endsWith(secret.slice(0, length))) return text.slice(0, -length) + shown;
  }
  return text;
}

function withoutEscapes(text: string): string {
  return text.replace(escaped, (spelt, json, page, url, decimal) => {
    const code = decimal ? Number(decimal) : Number.parseInt(json ?? page ?? url ?? '2f', 16);
    const character = String.fromCharCode(code);
    return inSecrets.test(character) ? character : spelt;
  });
}
