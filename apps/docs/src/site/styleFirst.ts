const codeStyle = /<link rel="stylesheet" href="[^"]*\/ec\.[^"/]*\.css"\s*\/?>/;

/**
 * The page with the style of its code in the head. Expressive Code names it beside the block that was rendered first,
 * which can stand below others: those would be painted without style, and move when it comes.
 */
export function styleFirst(html: string): string {
  const link = codeStyle.exec(html)?.[0];
  return link === undefined ? html : html.replace(link, '').replace('</head>', () => `${link}</head>`);
}
