import { describe, expect, it } from 'vitest';
import { render, renderInline } from '../../src/markdown/render.ts';

describe('render', () => {
  it('links the names of operations, codes and quirks', async () => {
    const html = await render('`b2_list_groups` · `out_of_range` · `sticky-cursor`');
    expect(html).toContain('<a href="/reference/b2_list_groups/"><code>b2_list_groups</code></a>');
    expect(html).toContain('href="/errors/#out_of_range"');
    expect(html).toContain('href="/guides/quirks/#sticky-cursor"');
  });

  it('links no name inside a link, a heading or a block', async () => {
    const html = await render('[`b2_list_groups`](/x/)\n\n## `b2_list_groups`\n\n```\nb2_list_groups\n```');
    expect(html).not.toContain('/reference/');
  });

  it('gives the text of one paragraph without its element', async () => {
    expect(await renderInline('one *word*')).toBe('one <em>word</em>');
  });
});
