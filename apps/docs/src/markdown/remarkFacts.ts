import { fillFacts } from './facts.ts';
import { type TreeNode, visit } from './visit.ts';

/** Replaces `{{fact}}` in the text and the code of a page. */
export function remarkFacts() {
  return (tree: TreeNode): void => {
    visit(tree, (node) => {
      if (node.value !== undefined) node.value = fillFacts(node.value);
    });
  };
}
