import { pendingChanges } from './changesets.ts';
import { packageLogs } from './released.ts';
import { workspaceRoot } from './workspaceRoot.ts';

/** The changelog page, as Markdown. */
export function changelog(root: string = workspaceRoot()): string {
  const pending = pendingChanges(root);
  const logs = packageLogs(root);
  const waiting = pending.map(
    ({ packages, text }) =>
      `- ${text.replaceAll('\n', '\n  ')}\n  (${packages.map((name) => `\`${name}\``).join(', ')})\n`,
  );
  const parts = [
    ...(waiting.length > 0 ? [`## Not released yet\n\n${waiting.join('')}`] : []),
    // A level down: the page has one heading per package.
    ...logs.map(({ name, text }) => `## ${name}\n\n${text.replaceAll(/^(#+ )/gm, '#$1')}`),
  ];
  return parts.length > 0 ? parts.join('\n') : 'Nothing has been released yet.\n';
}
