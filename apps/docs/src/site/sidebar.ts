import type { StarlightUserConfig } from '@astrojs/starlight/types';
import { operations } from '../reference/operations.ts';
import { addressOf } from './addresses.ts';
import { guides } from './guides.ts';
import { packageItems } from './packages.ts';

const referenceLinks = operations.map(({ apiName }) => ({ label: apiName, link: addressOf.operation(apiName) }));

/** The navigation: guides to read, the reference to look things up, and the project. */
export const sidebar: StarlightUserConfig['sidebar'] = [
  { label: 'Guides', items: guides.map((slug) => ({ slug: `guides/${slug}` })) },
  {
    label: 'Reference',
    items: [
      { label: 'Overview', link: '/reference/' },
      ...referenceLinks.map((link) => ({ ...link, attrs: { class: 'api-name' } })),
      { label: 'Errors', link: '/errors/' },
      { label: 'Schemas', link: '/schemas/' },
    ],
  },
  { label: 'Packages', items: packageItems },
  {
    label: 'Project',
    items: [{ slug: 'compatibility' }, { label: 'Changelog', link: '/changelog/' }],
  },
];
