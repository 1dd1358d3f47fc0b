// Part of `npm run release:version`: what is about to be released is what later changes are compared with.
import { keepRelease } from '../changes.ts';
import { root } from '../workspace/root.ts';

keepRelease(root);
