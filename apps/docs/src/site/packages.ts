import { documentedPackages, pageTitles } from '@b2-partner/apidocs/packages';

/** The pages about the packages, for the sidebar: made at build time, each from its package. */
export const packageItems = documentedPackages.map(({ name, title, pages }) => ({
  label: title,
  items: [
    { label: 'Overview', slug: `packages/${name}` },
    ...pages.map((page) => ({ label: pageTitles[page], slug: `packages/${name}/${page}` })),
  ],
}));
