import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** Makes a directory and those above it. `mkdirSync` with `recursive` never returns for a path such as /proc/x. */
export function makeDirectory(path: string): void {
  const missing: string[] = [];
  let at = path;
  for (; !existsSync(at); at = dirname(at)) missing.push(at);
  // For a file in the way, the system's own words.
  if (at === path && !statSync(path).isDirectory()) mkdirSync(path);
  for (const directory of missing.reverse()) make(directory);
}

function make(directory: string): void {
  try {
    mkdirSync(directory);
  } catch (error) {
    // Another process may have been first.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || !statSync(directory).isDirectory()) throw error;
  }
}
