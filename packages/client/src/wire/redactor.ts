import { secretFields, testModeHeader } from '../generated/spec.ts';
import { isClean, redactedCopy } from './errorCopies.ts';
import { quote, withoutEscapes } from './escapes.ts';
import { shown } from './secret.ts';
import { secretForm } from './secretForm.ts';

// Behind functions, so that bundlers see that nothing depends on it.
const secretField = /* @__PURE__ */ secretFieldPattern();
const longestText = 4096;
// A secret that is cut in the middle would not be recognised: the last word goes.
const lastWord = /[^\s"'<>]{1,512}$/;
const excerptLength = 120;
// What fewer characters give away is no more than what every key begins with.
const leastStart = 4;
const tokensKept = 16;
const openHeaders: ReadonlySet<string> = new Set(['content-type', 'user-agent', 'accept', testModeHeader]);

/** Takes secrets out of what is shown: those that the client holds, and the fields that the spec marks. */
export interface Redactor {
  /** From now on this string is never shown. */
  hide(key: string): void;
  /** The token in use, which is never shown; nor are the last ones before it, which a late error may repeat. */
  hideToken(token: string): void;
  /** A text from outside, without secrets; of a long one the first 4 kB. `more`: secrets of this text alone. */
  text(text: string, more?: readonly string[]): string;
  /** An error from outside: as it is when it is plain data without a secret, otherwise a copy of what it says. */
  error(error: unknown, more?: readonly string[]): unknown;
  /** The beginning of a text, on one line. Cleaned before it is cut: half a secret would not be recognised. */
  excerpt(text: string): string;
  /** The headers of a request: all names, with the values of those only that cannot give access. */
  headers(headers: Readonly<Record<string, string>>): Record<string, string>;
  /** The headers of a response, without secrets. A custom `fetch` may give headers of any kind. */
  responseHeaders(headers: Headers): Headers;
}

/** A redactor that knows no secrets of its own yet. */
export function createRedactor(): Redactor {
  const keys: string[] = [];
  const tokens: string[] = [];

  const redact = (text: string, more: readonly string[] = []): string => {
    const secrets = [...keys, ...tokens, ...more];
    const beginning = text.length > longestText ? `${text.slice(0, longestText).replace(lastWord, '')}…` : text;
    const cleaned = clean(beginning, secrets);
    const decoded = withoutEscapes(cleaned);
    const again = clean(decoded, secrets);
    return again === decoded ? cleaned : again;
  };

  return {
    text: redact,
    hide: (key) => void keys.push(key),
    hideToken(token) {
      tokens.push(token);
      if (tokens.length > tokensKept) tokens.shift();
    },
    error(error, more) {
      const redactText = (text: string) => redact(text, more);
      return isClean(error, redactText) ? error : redactedCopy(error, redactText);
    },
    excerpt(text) {
      const cleaned = redact(text.slice(0, 2 * longestText).replace(/\s+/g, ' '));
      const line = [...keys, ...tokens].reduce(withoutStart, cleaned).trim();
      return line.length > excerptLength ? `${line.slice(0, excerptLength)}…` : line;
    },
    headers(headers) {
      const cleaned: Record<string, string> = {};
      for (const name in headers) cleaned[name] = openHeaders.has(name) ? String(headers[name]) : shown;
      return cleaned;
    },
    responseHeaders(headers) {
      const cleaned = new Headers();
      try {
        for (const [name, value] of headers) cleaned.append(name, redact(value));
      } catch {}
      return cleaned;
    },
  };
}

function clean(text: string, secrets: readonly string[]): string {
  return secrets
    .reduce((cleaned, secret) => cleaned.replaceAll(secret, shown), text)
    .replace(secretField, `$1$2${shown}`)
    .replace(secretForm, shown);
}

// `name":"value`, `name\\":\\"value`, `name&quot;: …`, `<name>value`.
function secretFieldPattern(): RegExp {
  return new RegExp(`(${secretFields.join('|')})(${quote}*[:=>]${quote}*)[^"'\\s<>&,}\\\\]*`, 'g');
}

// A response that broke off may end in the middle of a secret.
function withoutStart(text: string, secret: string): string {
  for (let length = secret.length - 1; length >= leastStart; length -= 1) {
    if (text.endsWith(secret.slice(0, length))) return text.slice(0, -length) + shown;
  }
  return text;
}
