import { base } from '../site/base.ts';

/** A fenced block. */
export const fence = (language: string, code: string): string =>
  `\`\`\`${language}\n${code.replace(/\n$/, '')}\n\`\`\``;

/** A text that fits into the cell of a table. */
export const cell = (text: string): string =>
  text
    .trim()
    .replaceAll(/\s*\n\s*/g, ' ')
    .replaceAll('|', '\\|');

/** The text with its links to pages of the site under the path that the site lies at. */
export const withBase = (markdown: string, path: string = base): string =>
  markdown.replaceAll(/(\]\()\/(?!\/)/g, `$1${path}`);
