/** A node of a Markdown or HTML tree, as far as the plugins here look at it. */
export interface TreeNode {
  type: string;
  tagName?: string;
  value?: string;
  properties?: Record<string, unknown>;
  children?: TreeNode[];
}

/** Calls `visit` with every node and its parents, outermost first. */
export function visit(node: TreeNode, visitor: (node: TreeNode, parents: readonly TreeNode[]) => void): void {
  const walk = (current: TreeNode, parents: readonly TreeNode[]): void => {
    visitor(current, parents);
    // A copy: the visitor may put a node into another.
    for (const child of [...(current.children ?? [])]) walk(child, [...parents, current]);
  };
  walk(node, []);
}
