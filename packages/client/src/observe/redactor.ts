import { causesOf } from '../causes.ts';
import { secretFields, secretForms, testModeHeader } from '../generated/spec.ts';
import { shown } from '../secret.ts';

// As JSON, with escaped quotes inside another JSON, or shown on a page: `name":"value`, `name\\":\\"value`, `name&quot;: …`,
// `<name>value`.
const quotes = `(?:&quot;|&apos;|&#(?:3[49]|x2[27]);|%2[027]|["'\\\\\\s])*`;
const secretField = new RegExp(`(${secretFields.join('|')})(${quotes}[:=>]${quotes})[^"'\\s<>&,}\\\\]*`, 'g');
const secretForm = new RegExp(secretForms.join('|'), 'g');
// JSON, pages and URLs may spell any character so. Only those that a secret or a name is made of: a quote must stay an end.
const escaped = /\\+u00([2-7][0-9a-f])|&#x0*([2-7][0-9a-f]);|%([2-7][0-9a-f])|&#0*(\d{2,3});|\\+\//gi;
const inSecrets = /[\w+/=.:-]/;
const excerptLength = 120;
// What fewer characters give away is no more than what every key begins with.
const leastStart = 4;
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
    return this.#secrets
      .reduce((cleaned, secret) => cleaned.replaceAll(secret, shown), withoutEscapes(text))
      .replace(secretField, `$1$2${shown}`)
      .replace(secretForm, shown);
  }

  /** An error from outside, or a copy of it that says the same without secrets. */
  error(error: unknown): unknown {
    const causes = causesOf(error);
    const isSecret = causes.some((cause) => this.text(`${cause} ${Object(cause).stack}`).includes(shown));
    if (!isSecret) return error;
    return new Error(this.text(causes.map((cause) => Object(cause).message ?? cause).join(': ')));
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

// An answer that broke off may end in the middle of a secret.
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
