/** The candidate that a misspelt word, or the misspelt beginning of one, most likely means; undefined when none is near. */
export function closest(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase();
  let best: string | undefined;
  let least = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  for (const candidate of candidates) {
    const distance = distanceOf(wanted, candidate.toLowerCase());
    if (distance >= least) continue;
    best = candidate;
    least = distance;
  }
  return best;
}

/** ` Did you mean "…"?`, or nothing. */
export function didYouMean(word: string, candidates: Iterable<string>): string {
  const best = closest(word, candidates);
  return best === undefined ? '' : ` Did you mean ${JSON.stringify(best)}?`;
}

/** How far a word is from a candidate, or from its beginning: who typed `Studo` meant `Studio Backup`. */
function distanceOf(wanted: string, candidate: string): number {
  const lengths = wanted.length < 4 ? [] : [wanted.length - 1, wanted.length, wanted.length + 1];
  const beginnings = lengths.map((length) => editDistance(wanted, candidate.slice(0, length)));
  return Math.min(editDistance(wanted, candidate), ...beginnings);
}

/** Insertions, deletions and replacements from one word to the other. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] as number) + 1, (next[j - 1] as number) + 1));
    }
    row = next;
  }
  return row[b.length] as number;
}
