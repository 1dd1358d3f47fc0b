import { createMarkdownProcessor } from '@astrojs/markdown-remark';
import { linkReferences } from './linkReferences.ts';
import { prefixBase } from './prefixBase.ts';

const processor = createMarkdownProcessor({
  syntaxHighlight: false,
  smartypants: false,
  rehypePlugins: [linkReferences, prefixBase],
});

/** HTML of Markdown from the spec, with its names as links. */
export async function render(markdown: string): Promise<string> {
  return (await (await processor).render(markdown)).code;
}

/** The same for a text of one paragraph, without the paragraph. */
export async function renderInline(markdown: string): Promise<string> {
  return (await render(markdown)).trim().replace(/^<p>([\s\S]*)<\/p>$/, '$1');
}
