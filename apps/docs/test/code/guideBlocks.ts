import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fillFacts } from '../../src/markdown/facts.ts';
import { guides } from '../../src/site/guides.ts';

/** A fenced block of a guide. */
export interface Block {
  readonly guide: string;
  /** Line of the opening fence. */
  readonly line: number;
  readonly language: string;
  /** What stands behind the language: `run`, `output` or nothing. */
  readonly mode: string;
  readonly code: string;
  /** What it must print: the `output` block that follows it. */
  readonly output: string | undefined;
}

const folder = new URL('../../src/content/docs/guides/', import.meta.url);

/** The text of a guide, with its facts filled in. */
export function guideText(slug: string): string {
  return fillFacts(readFileSync(fileURLToPath(new URL(`${slug}.md`, folder)), 'utf8'));
}

/** Every fenced block of every guide. */
export const blocks: readonly Block[] = guides.flatMap(blocksOf);

function blocksOf(guide: string): Block[] {
  const text = guideText(guide);
  const found = [...text.matchAll(/^```(\w+) ?(\w*)\n([\s\S]*?)^```$/gm)].map((match) => ({
    guide,
    line: text.slice(0, match.index).split('\n').length,
    language: String(match[1]),
    mode: String(match[2]),
    code: String(match[3]),
  }));
  return found.map((block, index) => {
    const next = found[index + 1];
    return { ...block, output: next?.mode === 'output' ? next.code : undefined };
  });
}
