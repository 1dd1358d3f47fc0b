import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A socket's path has at most 107 bytes, so a long temporary folder does not do. */
const longest = 60;

/**
 * A new folder whose path is short enough for a socket in it.
 *
 * @param {string} name
 */
export function shortFolder(name) {
  const folder = tmpdir();
  return mkdtempSync(join(folder.length > longest ? '/tmp' : folder, `b2-partner-${name}-`));
}
