import { referenceTargets } from './referenceTargets.ts';
import { type TreeNode, visit } from './visit.ts';

const closedTo = new Set(['a', 'pre', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'summary', 'button']);

/** Links inline code that is the name of an operation, an error code or a quirk to the place that explains it. */
export function linkReferences() {
  return (tree: TreeNode): void => {
    visit(tree, (node, parents) => {
      if (node.tagName !== 'code' || parents.some(({ tagName }) => closedTo.has(tagName ?? ''))) return;
      const address = referenceTargets.get(node.children?.[0]?.value ?? '');
      if (address === undefined) return;
      const code = { ...node };
      Object.assign(node, { tagName: 'a', properties: { href: address }, children: [code] });
    });
  };
}
