import starlight from '@astrojs/starlight';
import { defineConfig, passthroughImageService } from 'astro/config';
import { checks } from './src/checks/integration.ts';
import { linkReferences } from './src/markdown/linkReferences.ts';
import { prefixBase } from './src/markdown/prefixBase.ts';
import { remarkFacts } from './src/markdown/remarkFacts.ts';
import { security } from './src/security/integration.ts';
import { base, origin } from './src/site/base.ts';
import { sidebar } from './src/site/sidebar.ts';

export default defineConfig({
  site: origin,
  base,
  trailingSlash: 'always',
  image: { service: passthroughImageService() },
  markdown: { remarkPlugins: [remarkFacts], rehypePlugins: [linkReferences, prefixBase] },
  integrations: [
    starlight({
      title: 'b2-partner',
      description:
        'Guides and reference for the Backblaze Partner API: spec, typed clients, and a mock to build against.',
      favicon: '/favicon.svg',
      sidebar,
      lastUpdated: false,
      pagination: true,
      credits: false,
      disable404Route: true,
      routeMiddleware: './src/routeData.ts',
      tableOfContents: { minHeadingLevel: 2, maxHeadingLevel: 3 },
      customCss: ['./src/styles/fonts.css', './src/styles/theme.css', './src/styles/prose.css'],
      expressiveCode: {
        themes: ['github-dark-high-contrast', 'github-light-high-contrast'],
        defaultProps: { wrap: false, frame: 'none' },
        shiki: { bundledLangs: ['typescript', 'shellscript', 'json'] },
        styleOverrides: {
          borderRadius: '0.625rem',
          codeFontSize: '0.8125rem',
          codeLineHeight: '1.65',
          borderColor: 'var(--line)',
          codeBackground: 'var(--code-bg)',
          frames: {
            shadowColor: 'transparent',
            editorTabBarBackground: 'var(--code-head)',
            terminalTitlebarBackground: 'var(--code-head)',
            terminalBackground: 'var(--code-bg)',
            editorBackground: 'var(--code-bg)',
            editorActiveTabBackground: 'var(--code-bg)',
            terminalTitlebarBorderBottomColor: 'var(--line)',
            editorTabBarBorderBottomColor: 'var(--line)',
            editorActiveTabIndicatorTopColor: 'transparent',
            editorActiveTabIndicatorBottomColor: 'var(--sl-color-accent)',
            terminalTitlebarDotsOpacity: '0',
          },
        },
      },
      components: {
        Footer: './src/components/Footer.astro',
        Head: './src/components/Head.astro',
        Search: './src/components/Search.astro',
        SiteTitle: './src/components/SiteTitle.astro',
      },
    }),
    security(),
    checks(),
  ],
});
