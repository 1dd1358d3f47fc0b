import { readFileSync } from 'node:fs';

/** What a module of ours names in an import that is not for types alone and not put off. */
const loadedModule = /^(?:import|export)\b(?! type)(?:[^;'"]*? from)? ?['"](\.[^'"]+)['"]/gm;

/** The texts of all files of ours that a module loads, itself included, by address. */
export function loadedBy(file: URL, found = new Map<string, string>()): Map<string, string> {
  if (found.has(file.href)) return found;
  const source = readFileSync(file, 'utf8');
  found.set(file.href, source);
  for (const [, target] of source.matchAll(loadedModule)) loadedBy(new URL(target as string, file), found);
  return found;
}
