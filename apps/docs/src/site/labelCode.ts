/**
 * The page with a label on each block of code. Expressive Code makes a region of a block that scrolls, and regions need
 * names that differ.
 */
export function labelCode(html: string): string {
  let count = 0;
  return html.replaceAll('<pre data-language=', () => {
    count += 1;
    return `<pre aria-label="Code ${count}" data-language=`;
  });
}
