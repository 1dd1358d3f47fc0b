import { href } from '../site/base.ts';
import { type TreeNode, visit } from './visit.ts';

/** Puts links that begin at the site's root under the path that the site lies at. */
export function prefixBase() {
  return (tree: TreeNode): void => {
    visit(tree, ({ tagName, properties }) => {
      const target = properties?.href;
      if (tagName === 'a' && properties && typeof target === 'string' && /^\/(?!\/)/.test(target)) {
        properties.href = href(target);
      }
    });
  };
}
