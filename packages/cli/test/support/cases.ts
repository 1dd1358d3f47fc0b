/** A command line of each command that prints data, and how it ends on the default world of the mock. */
export interface OutputCase {
  readonly command: string;
  readonly args: readonly string[];
  readonly code?: number;
  /** Without `--csv`. */
  readonly noCsv?: boolean;
}

export const outputCases: readonly OutputCase[] = [
  { command: 'whoami', args: ['whoami'] },
  { command: 'login', args: ['login'] },
  { command: 'logout', args: ['logout'] },
  { command: 'groups', args: ['groups'] },
  { command: 'groups', args: ['groups', 'Studio Backup'] },
  { command: 'members', args: ['members', '10101'] },
  { command: 'members', args: ['members', '--all'] },
  { command: 'member', args: ['member', 'archive@studio.example'] },
  { command: 'computers', args: ['computers', 'editor-1@studio.example'] },
  { command: 'computers', args: ['computers', '--all', '--stale', '7d'], code: 3 },
  { command: 'usage', args: ['usage'] },
  { command: 'usage', args: ['usage', '--by', 'region'] },
  { command: 'usage', args: ['usage', '--by', 'member'] },
  { command: 'eject', args: ['eject', 'Studio Backup', 'intern@studio.example', '--dry-run'] },
  { command: 'delete-computer', args: ['delete-computer', 'editor-2@studio.example', 'editor-2-mac-001', '--dry-run'] },
  { command: 'spec', args: ['spec'], noCsv: true },
];
