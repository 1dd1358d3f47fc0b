// Part of `npm run release:version`: what is about to be released is what later changes are compared with.
import { keepRelease } from '../specChanges/released.ts';
import { publishedPackages } from '../workspace/packages.ts';
import { root } from '../workspace/root.ts';

const spec = publishedPackages(root).find(({ folder }) => folder === 'spec');
if (spec === undefined) throw new Error('There is no published package in spec/.');
keepRelease(root, spec.manifest.version);
