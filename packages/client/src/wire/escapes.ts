/** One quote or space as JSON has it, with escapes inside another JSON, or as a page or a URL shows it: a pattern. */
export const quote = `(?:&quot;|&apos;|&#(?:3[49]|x2[27]);|%2[027]|["'\\\\\\s])`;

// JSON, pages and URLs may spell any character so. Only those that a secret or a name is made of: a quote must stay an
// end. Bounded, so that a run of backslashes is read once.
const escaped = /\\{1,8}u00([2-7][0-9a-f])|&#x0{0,4}([2-7][0-9a-f]);|%([2-7][0-9a-f])|&#0{0,4}(\d{2,3});|\\{1,8}\//gi;
const inSecrets = /[\w+/=.:@-]/;

/** A text with the characters that secrets are made of in the open, however they were spelt. */
export function withoutEscapes(text: string): string {
  return text.replace(escaped, (spelt, json, page, url, decimal) => {
    const code = decimal ? Number(decimal) : Number.parseInt(json ?? page ?? url ?? '2f', 16);
    const character = String.fromCharCode(code);
    return inSecrets.test(character) ? character : spelt;
  });
}
