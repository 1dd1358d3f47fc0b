/** A fenced block. */
export const fence = (language: string, code: string): string =>
  `\`\`\`${language}\n${code.replace(/\n$/, '')}\n\`\`\``;

/** A text that fits into the cell of a table. */
export const cell = (text: string): string =>
  text
    .trim()
    .replaceAll(/\s*\n\s*/g, ' ')
    .replaceAll('|', '\\|');
