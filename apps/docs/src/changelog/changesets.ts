import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A change that is not released yet. */
export interface Change {
  readonly packages: readonly string[];
  /** Markdown. */
  readonly text: string;
}

/** A changeset file: the packages in its front matter, and a sentence for their users. */
export function parseChangeset(text: string): Change {
  const [, head = '', body = ''] = /^---\n([\s\S]*?)---\n([\s\S]*)$/.exec(text) ?? [];
  const packages = [...head.matchAll(/^["']?([^"':]+)["']?:/gm)].map((match) => String(match[1]));
  return { packages, text: body.trim() };
}

/** The changes that wait for the next release. */
export function pendingChanges(root: string): Change[] {
  const folder = join(root, '.changeset');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md') && name !== 'README.md')
    .sort()
    .map((name) => parseChangeset(readFileSync(join(folder, name), 'utf8')));
}
