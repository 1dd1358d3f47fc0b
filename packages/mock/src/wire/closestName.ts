const byEdits = (a: { edits: number }, b: { edits: number }) => a.edits - b.edits;

/** The name that was most likely meant, or `undefined` when none is near. */
export function closestName(given: string, names: readonly string[]): string | undefined {
  const wanted = given.toLowerCase();
  const [nearest] = names.map((name) => ({ name, edits: edits(wanted, name.toLowerCase()) })).sort(byEdits);
  if (nearest && nearest.edits <= Math.ceil(wanted.length / 3)) return nearest.name;
  return names.find((name) => name.toLowerCase().includes(wanted) || wanted.includes(name.toLowerCase()));
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
