import { fillFacts } from './facts.ts';
import { type TreeNode, visit } from './visit.ts';

/** Replaces `{{fact}}` in the text of a page, not in its code. */
export function remarkFacts() {
  return (tree: TreeNode): void => {
    visit(tree, (node) => {
      if (node.type === 'text' && node.value !== undefined) node.value = fillFacts(node.value);
    });
  };
}
