/**
 * Requires an object with known names only: JavaScript would pass over a misspelt one in silence.
 *
 * @throws {TypeError} naming the unknown one, and the closest that is known.
 */
export function checkNames(of: string, names: readonly string[], given: object): void {
  if (typeof given !== 'object' || given === null)
    throw new TypeError(`${of} takes an object with ${names.join(', ')}.`);
  for (const name in given) {
    if (names.includes(name)) continue;
    throw new TypeError(`${of} has no option \`${name}\`. ${hint(name, names)}`);
  }
}

function hint(name: string, names: readonly string[]): string {
  const [closest] = names
    .map((known) => ({ known, edits: edits(name.toLowerCase(), known.toLowerCase()) }))
    .sort((a, b) => a.edits - b.edits);
  return closest && closest.edits <= Math.ceil(name.length / 3)
    ? `Did you mean \`${closest.known}\`?`
    : `Its options: ${names.join(', ')}.`;
}

/** How many letters have to be added, removed or replaced (the Levenshtein distance). */
function edits(a: string, b: string): number {
  let row = Array.from(`${b} `, (_, index) => index);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries()) {
      next.push(Math.min(Number(row[j]) + Number(letter !== other), Number(row[j + 1]) + 1, Number(next[j]) + 1));
    }
    row = next;
  }
  return Number(row.at(-1));
}
